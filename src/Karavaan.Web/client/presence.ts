import { stand } from './plane';

/** Somebody who wrote within so many ms is writing. */
const WRITING_MS = 3_000;
/** And tells it at most once in so many ms. */
const TELL_MS = 1_000;

/** Who is here, writes or drags: relayed, never stored, and drawn on top of the fragments. */
export class Presence {
  #here = new Set<string>();
  #told = 0;
  #writing = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(pass: (kind: string, data: object) => void) {
    document.addEventListener('input', event => {
      const form = (event.target as Element).closest<HTMLFormElement>('form[data-pass=writing]');
      if (!form || Date.now() - this.#told < TELL_MS) return;
      this.#told = Date.now();
      pass('writing', {});
    });
  }

  /** The whole list of who is here: `[data-person="id"]` gets data-here. */
  here(ids: readonly string[]): void {
    this.#here = new Set(ids);
    this.show();
  }

  passing(kind: string, from: string, data: unknown): void {
    if (kind === 'writing') this.#write(from);
    const { x, y } = (data ?? {}) as { x?: number; y?: number };
    if (kind !== 'pin' || !Number.isFinite(x) || !Number.isFinite(y)) return;
    for (const pin of document.querySelectorAll(`[data-pin-of="${CSS.escape(from)}"]`)) stand(pin, x!, y!);
  }

  show(): void {
    for (const person of document.querySelectorAll<HTMLElement>('[data-person]')) {
      person.toggleAttribute('data-here', this.#here.has(person.dataset.person!));
      person.toggleAttribute('data-writing', this.#writing.has(person.dataset.person!));
    }
  }

  #write(from: string): void {
    clearTimeout(this.#writing.get(from));
    this.#writing.set(from, setTimeout(() => this.#writing.delete(from) && this.show(), WRITING_MS));
    this.show();
  }
}
