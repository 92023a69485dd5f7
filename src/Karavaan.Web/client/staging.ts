/** A moment is played when it reaches the page within so many ms; who comes later sees how it ended. */
const FRESH_MS = 5_000;
/** After so many ms every moment is over, and the page shows its end like any other. */
const LONGEST_MS = 12_000;

/**
 * `[data-staged="fall" data-staged-at="unix ms"]`: something that is staged once, by the stylesheet, on `[data-playing]`. Only
 * when it happens before this page's eyes: a page that loads, or that was away, shows the end at once; so does reduced motion.
 */
export class Staging {
  #offset = 0;
  #seen = new Set<string>();
  #calm = matchMedia('(prefers-reduced-motion: reduce)');

  constructor() {
    for (const staged of stagedIn(document)) this.#seen.add(keyOf(staged));
  }

  /** The server said what time it is. */
  set(serverNow: number, localNow = Date.now()): void {
    this.#offset = serverNow - localNow;
  }

  show(localNow = Date.now()): void {
    for (const staged of stagedIn(document)) {
      const key = keyOf(staged);
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      const age = localNow + this.#offset - Number(staged.dataset.stagedAt);
      if (age < FRESH_MS && !this.#calm.matches) play(staged);
    }
  }
}

function play(staged: HTMLElement): void {
  const moment = staged.dataset.staged!;
  staged.dataset.playing = moment;
  setTimeout(() => staged.dataset.playing === moment && delete staged.dataset.playing, LONGEST_MS);
}

function keyOf(staged: HTMLElement): string {
  return `${staged.id} ${staged.dataset.staged} ${staged.dataset.stagedAt}`;
}

function stagedIn(root: ParentNode): Iterable<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('[data-staged]');
}
