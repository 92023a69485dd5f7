import type { Place } from './sync';

/** A caret that was not told of for so many ms is gone: its phone sleeps, or lost the connection. */
const GONE_MS = 10_000;

/** Who else is in an article, by what `.hands > [data-hand=person]` beside its editor says: name and sign. */
export class Mates {
  #there = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(readonly list: () => Element | null, readonly gone: (who: string) => void) {}

  /** Somebody's caret is somewhere (or not any more); gives who that is, if this page knows them. */
  heard(from: string, place: Place | null): { who: string; name: string; sign: number } | undefined {
    const who = from.replaceAll('-', '');
    clearTimeout(this.#there.get(who));
    if (!place) this.#leave(who);
    else this.#there.set(who, setTimeout(() => this.#leave(who), GONE_MS));
    this.show();
    const mate = this.list()?.querySelector<HTMLElement>(`[data-hand="${CSS.escape(who)}"]`);
    return mate && place ? { who, name: mate.dataset.name ?? '', sign: Number(mate.dataset.sign) } : undefined;
  }

  /** After every change of the page. */
  show(): void {
    for (const mate of this.list()?.querySelectorAll<HTMLElement>('[data-hand]') ?? []) mate.toggleAttribute('data-writing', this.#there.has(mate.dataset.hand!));
  }

  close(): void {
    for (const timer of this.#there.values()) clearTimeout(timer);
    this.#there.clear();
    this.show();
  }

  #leave(who: string): void {
    this.#there.delete(who);
    this.show();
    this.gone(who);
  }
}
