/** A lock that was held for so long was no mistake, ms; dropped sooner, the system means it, and the next one has to wait. */
const STEADY_MS = 60_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * The screen stays awake where the browser lets it; elsewhere `#awake` (words about the sleep setting) is shown. A system may drop the lock while
 * the page is seen, as to save its battery: then it is asked for again, once at once and further on ever more seldom. Refused, it is asked for
 * again when somebody comes back to the page.
 */
export class Awake {
  #words = document.getElementById('awake');
  #lock: WakeLockSentinel | undefined;
  #since = 0;
  #drops = 0;
  #asked = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  async keep(): Promise<void> {
    clearTimeout(this.#again);
    if (this.#lock && !this.#lock.released) return;
    const asked = ++this.#asked;
    try {
      if (!navigator.wakeLock) throw new Error('no wake lock without https');
      const lock = await navigator.wakeLock.request('screen');
      if (asked !== this.#asked) return void lock.release(); // Somebody left and came back meanwhile: the later one counts.
      [this.#lock, this.#since] = [lock, performance.now()];
      lock.addEventListener('release', () => this.#lost(lock));
      this.#show(false);
    } catch {
      if (asked === this.#asked) this.#show(true);
    }
  }

  /** A page that nobody sees lets go of it by itself, and asks when it is seen again. */
  #lost(lock: WakeLockSentinel): void {
    if (lock !== this.#lock || document.hidden) return;
    this.#drops = performance.now() - this.#since < STEADY_MS ? this.#drops + 1 : 1;
    if (this.#drops === 1) return void this.keep();
    this.#show(true);
    this.#again = setTimeout(() => !document.hidden && void this.keep(), Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.#drops - 2)));
  }

  #show(isNeeded: boolean): void {
    if (this.#words) this.#words.hidden = !isNeeded;
  }
}

export function attachAwake(): void {
  const awake = new Awake();
  void awake.keep();
  document.addEventListener('visibilitychange', () => !document.hidden && void awake.keep());
}
