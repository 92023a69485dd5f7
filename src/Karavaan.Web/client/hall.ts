import { isTyping } from './fields';

/** How long the words of a call stand, ms. */
const WORDS_MS = 10_000;
const BUZZ_MS = 200;

/** What the desk does with all phones at once: laid down, called, taken along. Nothing here touches what somebody typed. */
export class Hall {
  #lifted = '';
  #called: number;
  #calledAt = -Infinity;
  #guide = '';
  #from: number | undefined;
  #isFree = false;

  constructor(readonly home: string) {
    this.#called = Number(this.#words()?.dataset.called || 0);
    document.addEventListener('click', event => this.#click(event.target as Element));
    this.show();
  }

  /** Again after every change of the page. */
  show(): void {
    this.#layDown();
    this.#call();
    this.#goAlong();
  }

  #layDown(): void {
    const sheet = document.querySelector<HTMLElement>('[data-down]');
    if (!sheet) return;
    const moment = sheet.dataset.down ?? '';
    if (!moment) this.#lifted = '';
    const isDown = moment !== '' && moment !== this.#lifted;
    sheet.toggleAttribute('hidden', !isDown);
    for (const other of sheet.parentElement?.children ?? []) if (other !== sheet) other.toggleAttribute('inert', isDown);
  }

  #call(): void {
    const called = Number(this.#words()?.dataset.called || 0);
    if (called > this.#called) this.#come();
    this.#called = called;
    this.#part('[data-call]')?.toggleAttribute('hidden', Date.now() - this.#calledAt > WORDS_MS);
  }

  #come(): void {
    if (location.pathname !== this.home) return location.assign(this.home);
    this.#calledAt = Date.now();
    setTimeout(() => this.show(), WORDS_MS + 50);
    for (const popup of document.querySelectorAll<HTMLDetailsElement>('details[data-popup][open]')) popup.open = false;
    navigator.vibrate?.(BUZZ_MS);
    if (isTyping(document.activeElement)) return;
    document.getElementById('phone-main')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  #goAlong(): void {
    const guide = this.#words()?.dataset.guide ?? '';
    if (!guide) [this.#isFree, this.#from] = [false, undefined];
    const isNew = guide !== '' && guide !== this.#guide;
    this.#guide = guide;
    // What no phone has a place of its own for is the task.
    const place = document.querySelector(`[data-place="${CSS.escape(guide)}"]`) ?? document.getElementById('phone-main');
    if (isNew && place && !this.#isFree && !isTyping(document.activeElement)) {
      this.#from ??= scrollY;
      place.scrollIntoView({ block: 'start' });
    }
    for (const other of document.querySelectorAll('[data-place]')) other.toggleAttribute('data-guided', other === place);
    this.#part('[data-guided]')?.toggleAttribute('hidden', this.#from === undefined);
  }

  #click(tapped: Element): void {
    if (tapped.closest('[data-lift]')) {
      this.#lifted = document.querySelector<HTMLElement>('[data-down]')?.dataset.down ?? '';
      this.show();
    } else if (tapped.closest('[data-back]')) {
      scrollTo({ top: this.#from ?? 0 });
      [this.#isFree, this.#from] = [true, undefined];
      this.show();
    }
  }

  #words(): HTMLElement | null {
    return document.querySelector<HTMLElement>('.hall-words');
  }

  #part(selector: string): Element | null | undefined {
    return this.#words()?.querySelector(selector);
  }
}
