import { isField } from './fields';
import type { Forms } from './forms';
import type { Item } from './queue';

/** How long after the last input when data-auto has no number, ms. */
const DEFAULT_MS = 800;

/** What a form said when its time began. */
interface Waiting {
  timer: ReturnType<typeof setTimeout>;
  item: Item;
  isValid: boolean;
}

/**
 * `<form data-auto="800">` sends itself so many ms after the last input; with 0 in the same moment. A beat may make another form of it
 * meanwhile: then what was done on the first goes out, and nothing in the name of the second.
 */
export class Autos {
  #waiting = new Map<HTMLFormElement, Waiting>();

  constructor(readonly forms: Forms, readonly changed: () => void) {
    document.addEventListener('input', event => {
      if (isField(event.target) && event.target.form?.dataset.auto !== undefined) this.#start(event.target.form);
    });
    document.addEventListener('submit', event => this.#stop(event.target as HTMLFormElement), { capture: true });
    // The page may not come back: what is typed goes into the outbox, which survives.
    addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => document.hidden && this.flush());
  }

  /** Forms with something that is not in the outbox yet. */
  get length(): number {
    return this.#waiting.size;
  }

  flush(): void {
    for (const form of [...this.#waiting.keys()]) this.#send(form);
  }

  #start(form: HTMLFormElement): void {
    clearTimeout(this.#waiting.get(form)?.timer);
    const delay = Number(form.dataset.auto || DEFAULT_MS);
    const timer = setTimeout(() => this.#send(form), delay);
    this.#waiting.set(form, { timer, item: this.forms.commandOf(form), isValid: form.checkValidity() });
    if (delay === 0) return this.#send(form);
    this.changed();
  }

  #send(form: HTMLFormElement): void {
    const { item, isValid } = this.#waiting.get(form)!;
    this.#stop(form);
    const isStill = this.forms.commandOf(form).url === item.url;
    if (isStill && form.checkValidity()) this.forms.send(form);
    if (!isStill && isValid) this.forms.pass(item);
    this.changed();
  }

  #stop(form: HTMLFormElement): void {
    clearTimeout(this.#waiting.get(form)?.timer);
    this.#waiting.delete(form);
  }
}
