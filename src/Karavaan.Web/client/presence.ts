/** Somebody who wrote within so many ms is writing. */
const WRITING_MS = 3_000;
/** And tells it at most once in so many ms. */
const TELL_MS = 1_000;

/** Who is here and who writes: relayed, never stored, and drawn on top of the fragments. */
export class Presence {
  #here = new Set<string>();
  #told = 0;
  #writing = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(pass: (kind: string) => void) {
    document.addEventListener('input', event => {
      const form = (event.target as Element).closest<HTMLFormElement>('form[data-pass=writing]');
      if (!form || Date.now() - this.#told < TELL_MS) return;
      this.#told = Date.now();
      pass('writing');
    });
  }

  /** The whole list of who is here: `[data-person="id"]` gets data-here. */
  here(ids: readonly string[]): void {
    this.#here = new Set(ids.map(key));
    this.show();
  }

  passing(kind: string, from: string): void {
    if (kind === 'writing') this.#write(key(from));
  }

  /** `[data-person="id"]` gets data-writing while that person writes; `[data-writers]` shows while anybody does. */
  show(): void {
    for (const person of document.querySelectorAll<HTMLElement>('[data-person]')) {
      person.toggleAttribute('data-here', this.#here.has(key(person.dataset.person!)));
      person.toggleAttribute('data-writing', this.#writing.has(key(person.dataset.person!)));
    }
    for (const line of document.querySelectorAll<HTMLElement>('[data-writers]')) line.hidden = this.#writing.size === 0;
  }

  #write(from: string): void {
    clearTimeout(this.#writing.get(from));
    this.#writing.set(from, setTimeout(() => this.#writing.delete(from) && this.show(), WRITING_MS));
    this.show();
  }
}

/** An id is the same with hyphens and without. */
function key(id: string): string {
  return id.replaceAll('-', '');
}
