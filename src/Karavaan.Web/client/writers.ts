import { Mates } from './mates';
import type { Caret } from './told';

/** On the desk: who is in each article now, in the list `[data-of=element that the changes of the text are sent to]`. */
export class Writers {
  #texts = new Map<string, Mates>();

  caret(from: string, { live, place }: Caret): void {
    if (!listOf(live)) return;
    const mates = this.#texts.get(live) ?? new Mates(() => listOf(live), () => {});
    this.#texts.set(live, mates);
    mates.heard(from, place);
  }

  /** After every change of the page. */
  show(): void {
    for (const mates of this.#texts.values()) mates.show();
  }
}

function listOf(live: string): Element | null {
  return document.querySelector(`[data-of="${CSS.escape(live)}"]`);
}
