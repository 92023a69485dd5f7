/** How often the shown time is looked at, in ms: four times a second never shows a second twice or not at all. */
const TICK_MS = 250;

/** mm:ss, or h:mm:ss from an hour on; never below zero. */
export function clock(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  const pair = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(left / 3600);
  const rest = `${pair(Math.floor(left / 60) % 60)}:${pair(left % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/**
 * Every `<time data-ends="unix ms">` counts down by itself, by the server's clock; `<time data-left="seconds">` is a paused one.
 * After the end the element carries `data-over`.
 */
export class Timers {
  #offset = 0;

  /** The server said what time it is; phones are often minutes wrong. */
  set(serverNow: number, localNow = Date.now()): void {
    this.#offset = serverNow - localNow;
    this.show();
  }

  /** The server's clock, as far as this page knows it. */
  now(localNow = Date.now()): number {
    return localNow + this.#offset;
  }

  show(root: ParentNode = document, localNow = Date.now()): void {
    for (const time of root.querySelectorAll<HTMLElement>('time[data-ends], time[data-left]')) {
      const { ends, left } = time.dataset;
      const seconds = ends ? (Number(ends) - localNow - this.#offset) / 1000 : Number(left);
      const words = clock(seconds);
      if (time.textContent !== words) time.textContent = words;
      time.toggleAttribute('data-over', seconds <= 0);
    }
  }
}

/** When the page that says data-now left the server, by this device's clock: a slow phone runs its scripts seconds later. */
function departure(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return load?.responseStart ? performance.timeOrigin + load.responseStart : Date.now();
}

export function attachTimers(serverNow: number): Timers {
  const timers = new Timers();
  if (Number.isFinite(serverNow)) timers.set(serverNow, departure());
  setInterval(() => timers.show(), TICK_MS);
  return timers;
}
