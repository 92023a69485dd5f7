import type { Sound } from './sound';

/** The stamp of an adopted article knocks when it comes down: once, and not on a wall that loads when it hangs there already. */
export class Knocks {
  #heard = new WeakSet<Element>(stamps());

  constructor(readonly sound: Sound) {}

  /** Again after every change of the page. */
  show(): void {
    const fresh = stamps().filter(stamp => !this.#heard.has(stamp));
    for (const stamp of fresh) this.#heard.add(stamp);
    if (fresh.length > 0) this.sound.knock();
  }
}

function stamps(): Element[] {
  return [...document.querySelectorAll('[data-sound=knock]')];
}
