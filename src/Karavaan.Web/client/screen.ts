/** A lock that was held for so long was no mistake, ms; dropped sooner, the system means it, and the next one has to wait. */
const STEADY_MS = 60_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * The screen stays awake where the browser lets it; elsewhere `#awake` (words about the sleep setting) is shown. A system may drop the lock while
 * the page is seen, as to save its battery, or refuse it for a while: a wall has nobody in front of it who would help, so it is asked for again,
 * after a first drop at once and further on ever more seldom. When somebody comes back to the page, it is asked for without a pause.
 */
export class Awake {
  #words = document.getElementById('awake');
  #lock: WakeLockSentinel | undefined;
  #since = 0;
  /** How long the next lock has to wait, ms. */
  #pause = 0;
  #asked = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  async keep(): Promise<void> {
    clearTimeout(this.#again);
    if (!navigator.wakeLock) return this.#show(true); // There is none without https.
    if (this.#lock && !this.#lock.released) return;
    const asked = ++this.#asked;
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (asked !== this.#asked) return void lock.release(); // Somebody left and came back meanwhile: the later one counts.
      [this.#lock, this.#since] = [lock, performance.now()];
      lock.addEventListener('release', () => this.#lost(lock));
      this.#show(false);
    } catch {
      if (asked === this.#asked) this.#later(Math.max(this.#pause, FIRST_PAUSE_MS));
    }
  }

  #lost(lock: WakeLockSentinel): void {
    if (lock !== this.#lock || document.hidden) return;
    if (performance.now() - this.#since >= STEADY_MS) this.#pause = 0;
    this.#later(this.#pause);
  }

  /** A page that nobody sees gets none, lets go of the one it had by itself, and asks when it is seen again. */
  #later(pause: number): void {
    this.#pause = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, 2 * pause));
    if (pause === 0) return void this.keep();
    this.#show(true);
    this.#again = setTimeout(() => !document.hidden && void this.keep(), pause);
  }

  #show(isNeeded: boolean): void {
    if (this.#words) this.#words.hidden = !isNeeded;
  }
}

/** So long after somebody last touched the laptop of the wall, its words for who set it up are no longer shown, ms. */
const ALONE_MS = 30_000;

/** `.poster[data-left-alone]`: nobody is at this laptop any more, so the wall is the room's (screen.css). */
export function attachAlone(): void {
  const poster = document.querySelector<HTMLElement>('.poster');
  if (!poster) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touched = (): void => {
    poster.removeAttribute('data-left-alone');
    clearTimeout(timer);
    timer = setTimeout(() => poster.setAttribute('data-left-alone', ''), ALONE_MS);
  };
  for (const touch of ['pointermove', 'pointerdown', 'keydown']) addEventListener(touch, touched, { passive: true });
  touched();
}

export function attachAwake(): void {
  const awake = new Awake();
  void awake.keep();
  document.addEventListener('visibilitychange', () => !document.hidden && void awake.keep());
}
