import { isField } from './fields';
import type { Forms } from './forms';

/** How long after the last input when data-auto has no number, ms. */
const DEFAULT_MS = 800;

/** `<form data-auto="800">` sends itself so many ms after the last input; with 0 in the same moment, before a beat can make another form of it. */
export class Autos {
  #timers = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>();

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
    return this.#timers.size;
  }

  flush(): void {
    for (const form of [...this.#timers.keys()]) this.#send(form);
  }

  #start(form: HTMLFormElement): void {
    clearTimeout(this.#timers.get(form));
    const delay = Number(form.dataset.auto || DEFAULT_MS);
    if (delay === 0) return this.#send(form);
    this.#timers.set(form, setTimeout(() => this.#send(form), delay));
    this.changed();
  }

  #send(form: HTMLFormElement): void {
    this.#stop(form);
    if (form.checkValidity()) this.forms.send(form);
    this.changed();
  }

  #stop(form: HTMLFormElement): void {
    clearTimeout(this.#timers.get(form));
    this.#timers.delete(form);
  }
}
