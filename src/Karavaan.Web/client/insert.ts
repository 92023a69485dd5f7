import { touch } from './fields';

/**
 * `<button data-insert="words" data-target="field-id">` puts words where the caret is, and leaves the caret behind them;
 * `data-fill` puts them in place of all that stands there.
 */
export function attachInsert(): void {
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLElement>('[data-insert], [data-fill]');
    const field = button && document.getElementById(button.dataset.target ?? '');
    if (!button || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const { fill, insert } = button.dataset;
    field.focus();
    if (fill === undefined) field.setRangeText(insert!, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    else field.value = fill;
    touch(field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
