/** How long a button with data-hold is held before it acts, ms. */
const HOLD_MS = 1_000;
/** A click that can't be held (a screen reader's) acts when it is given twice within so many ms. */
const TWICE_MS = 5_000;

const KEYS = ['Enter', ' '];

/**
 * `<button data-hold>`: reveal, freeze and close only happen on purpose. While held it carries data-held="holding", for
 * the stylesheet; after a first click that can't be held data-held="again".
 */
export class Holds {
  #button: HTMLButtonElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isActing = false;

  constructor() {
    document.addEventListener('pointerdown', event => event.button === 0 && this.start(holdOf(event.target)));
    for (const end of ['pointerup', 'pointercancel', 'blur', 'keyup'] as const) addEventListener(end, () => this.stop());
    document.addEventListener('contextmenu', event => this.#button && event.preventDefault());
    document.addEventListener('keydown', event => {
      const button = KEYS.includes(event.key) ? holdOf(event.target) : undefined;
      if (!button) return;
      event.preventDefault();
      if (!event.repeat) this.start(button);
    });
    document.addEventListener('click', event => this.#click(event), { capture: true });
  }

  start(button: HTMLButtonElement | undefined): void {
    this.stop();
    if (!button || button.disabled) return;
    this.#button = button;
    button.dataset.held = 'holding';
    this.#timer = setTimeout(() => this.#act(button), HOLD_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#button?.dataset.held === 'holding') delete this.#button.dataset.held;
    this.#button = undefined;
  }

  #act(button: HTMLButtonElement): void {
    this.stop();
    delete button.dataset.held;
    this.#isActing = true;
    button.click();
    this.#isActing = false;
  }

  #click(event: MouseEvent): void {
    const button = holdOf(event.target);
    if (!button || this.#isActing) return;
    const isSecond = event.detail === 0 && button.dataset.held === 'again';
    delete button.dataset.held;
    if (isSecond) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.detail !== 0) return; // A mouse or a finger: it can hold.
    button.dataset.held = 'again';
    setTimeout(() => delete button.dataset.held, TWICE_MS);
  }
}

function holdOf(target: EventTarget | null): HTMLButtonElement | undefined {
  return (target as Element | null)?.closest?.<HTMLButtonElement>('button[data-hold]') ?? undefined;
}
