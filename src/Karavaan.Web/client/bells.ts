/** The first bell: so many ms before the end. */
const SOON_MS = 60_000;
/** A bell that comes later than this (ms) comes too late: the laptop slept. */
const LATE_MS = 4_000;

export type Bell = 'soon' | 'end';

/**
 * When a timer rings: one minute before its end, and at its end. Each rings once; a timer that is longer again rings again; one
 * that begins with a minute or less has no first bell.
 */
export class Bells {
  #ends = NaN;
  #rang: Set<Bell> = new Set();

  /** Which bell rings now, for a timer that ends then (unix ms, NaN: none runs). */
  due(ends: number, now: number): Bell | undefined {
    if (ends !== this.#ends) this.#begin(ends, now);
    const left = ends - now;
    if (left <= 0) return this.#ring('end', -left);
    return left <= SOON_MS ? this.#ring('soon', SOON_MS - left) : undefined;
  }

  #begin(ends: number, now: number): void {
    this.#ends = ends;
    this.#rang = new Set();
    if (ends - now <= SOON_MS) this.#rang.add('soon');
    if (ends <= now) this.#rang.add('end');
  }

  #ring(bell: Bell, late: number): Bell | undefined {
    if (this.#rang.has(bell)) return undefined;
    this.#rang.add(bell);
    return late <= LATE_MS ? bell : undefined;
  }
}
