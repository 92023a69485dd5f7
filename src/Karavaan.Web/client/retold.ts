import type { Surface } from './surface';

/** What people do is told at most so often, ms: forty check-ins are one sentence, not forty texts. */
const CALM_MS = 10_000;

/**
 * The wall in words, for who hears it: says at once which stage or question it shows and what the desk shows of it (`data-news`), and calmly
 * how far the room is (`data-tally`) and how many things came. What they say is there to be read, by who wants to. Nothing else in it is a live
 * region: each would count aloud.
 */
export class Retold implements Surface {
  #title = title();
  #news = marked('news');
  #tallies = marked('tally');
  /** What was there, or told: what goes and comes back is no news. */
  #known = new Set(things());
  #calm: ReturnType<typeof setTimeout> | undefined;

  show(): void {
    const [now, shown] = [title(), marked('news')];
    const fresh = shown.filter(one => !this.#news.includes(one));
    this.#news = shown;
    if (now !== this.#title) {
      [this.#title, this.#known, this.#tallies] = [now, new Set(things()), marked('tally')];
      clearTimeout(this.#calm);
      this.#calm = undefined;
      say(worded('title', sentence([...headings().map(words), ...fresh])));
      return;
    }
    if (fresh.length > 0) say(sentence(fresh));
    if (this.#came().length > 0 || this.#counted().length > 0) this.#calm ??= setTimeout(() => this.#more(), CALM_MS);
  }

  #more(): void {
    this.#calm = undefined;
    const [came, counted] = [this.#came(), this.#counted()];
    came.forEach(one => this.#known.add(one));
    this.#tallies = marked('tally');
    say(sentence(came.length > 0 ? [...counted, worded(came.length === 1 ? 'moreOne' : 'more', String(came.length))] : counted));
  }

  /** One by one, whatever went meanwhile. */
  #came(): string[] {
    return things().filter(one => !this.#known.has(one));
  }

  #counted(): string[] {
    return marked('tally').filter(one => !this.#tallies.includes(one));
  }
}

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)].filter(one => !one.closest('[hidden]'));

const words = (element: HTMLElement): string => element.textContent!.replace(/\s+/g, ' ').trim();

const headings = (): HTMLElement[] => all('#retold :is(h1, h2)').slice(0, 2);

/** What is told anew when it changes. A heading that goes with what people do (`data-drifts`) is said with the others, but never by itself. */
const title = (): string => headings().map(heading => ('drifts' in heading.dataset ? '' : words(heading))).join('. ');

const marked = (as: 'news' | 'tally'): string[] => all(`#retold [data-${as}]`).map(words).filter(one => one !== '');

/** What comes one by one is a fragment of its own; a list that is drawn as a whole tells nothing new by its length. */
const things = (): string[] => all('#retold li[id]').map(one => one.id);

const sentence = (parts: string[]): string => parts.map((part, i) => (i + 1 < parts.length && !/[.!?…]$/.test(part) ? `${part}.` : part)).join(' ');

const place = (): HTMLElement | null => document.getElementById('retold-told');

const worded = (what: 'title' | 'more' | 'moreOne', value: string): string => place()?.dataset[what]?.replace('{0}', () => value) ?? '';

function say(words: string): void {
  const told = place();
  if (!told || !words) return;
  // The same sentence again is said again only when it is there anew.
  told.replaceChildren();
  requestAnimationFrame(() => told.replaceChildren(words));
}
