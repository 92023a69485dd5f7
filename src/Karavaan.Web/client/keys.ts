import { isTyping } from './fields';
import type { Holds } from './hold';
import { areLettersOn, attachLetters } from './letters';

/**
 * One key per action, printed on its button: `data-key="n"`, or several: `data-key="PageDown ArrowRight"`. Letters and other signs can be
 * turned off (WCAG 2.1.4): who dictates to the computer says many of them. The arrows and a clicker's keys are no signs, and stay.
 */
export class Keys {
  constructor(readonly holds: Holds) {
    attachLetters();
    document.addEventListener('keydown', event => this.#press(event));
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(document.activeElement) || (event.key.length === 1 && !areLettersOn())) return;
    if (event.key === '?') return this.#list(event);
    const button = event.repeat ? undefined : buttonOf(event.key === ' ' ? 'space' : event.key);
    if (!button || (event.key === ' ' && isPressed(document.activeElement))) return;
    event.preventDefault();
    if (button.dataset.hold !== undefined) this.holds.start(button);
    else button.click();
  }

  #list(event: KeyboardEvent): void {
    const list = document.getElementById('keys');
    if (!list) return;
    event.preventDefault();
    if (list instanceof HTMLDetailsElement) list.open = !list.open;
    else if (!(list instanceof HTMLDialogElement)) list.hidden = !list.hidden;
    else if (list.open) list.close();
    else list.showModal();
  }
}

/** The space bar presses what has the focus. */
function isPressed(focused: Element | null): boolean {
  return focused?.matches('button, summary, a, [role=button], input') === true;
}

/** What is hidden or inside a closed dialog has no box, and no key. */
function buttonOf(key: string): HTMLButtonElement | undefined {
  const wanted = key.toLowerCase();
  return [...document.querySelectorAll<HTMLButtonElement>('[data-key]')].find(
    button => button.dataset.key!.toLowerCase().split(' ').includes(wanted) && !button.disabled && button.getClientRects().length > 0,
  );
}
