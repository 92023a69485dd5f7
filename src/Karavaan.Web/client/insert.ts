import { touch } from './fields';

/** `<button data-insert="words" data-target="field-id">` puts words where the caret is, and leaves the caret behind them. */
export function attachInsert(): void {
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLElement>('[data-insert]');
    const field = button && document.getElementById(button.dataset.target ?? '');
    if (!button || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    field.focus();
    field.setRangeText(button.dataset.insert!, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    touch(field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
