import type { Surface } from './surface';

/** New things are told at most so often, ms: forty check-ins are one sentence, not forty texts. */
const CALM_MS = 10_000;

/**
 * The wall in words, for who hears it: says which stage or question it shows, and how many things came. What they say is there to be read,
 * by who wants to.
 */
export class Retold implements Surface {
  #title = title();
  #known = count();
  #calm: ReturnType<typeof setTimeout> | undefined;

  show(): void {
    const now = title();
    if (now !== this.#title) {
      [this.#title, this.#known] = [now, count()];
      clearTimeout(this.#calm);
      this.#calm = undefined;
      say('title', now);
    } else if (count() < this.#known) this.#known = count();
    else if (count() > this.#known) this.#calm ??= setTimeout(() => this.#more(), CALM_MS);
  }

  #more(): void {
    this.#calm = undefined;
    const more = count() - this.#known;
    this.#known = count();
    if (more > 0) say(more === 1 ? 'moreOne' : 'more', String(more));
  }
}

const title = (): string => [...document.querySelectorAll('#retold :is(h1, h2)')].slice(0, 2).map(heading => heading.textContent!.trim()).join('. ');

const count = (): number => document.querySelectorAll('#retold li').length;

function say(what: 'title' | 'more' | 'moreOne', value: string): void {
  const told = document.getElementById('retold-told');
  const words = told?.dataset[what]?.replace('{0}', value);
  if (!told || !words) return;
  // The same sentence again is said again only when it is there anew.
  told.replaceChildren();
  requestAnimationFrame(() => told.replaceChildren(words));
}
