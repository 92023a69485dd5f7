/** Minutes are counted, so looking twice a minute is enough, in ms. */
const LOOK_MS = 30_000;

/**
 * `<time data-since="unix ms" data-text="{0} min">` says how long ago that was, in whole minutes, by the server's clock; from
 * `data-silent` minutes on (three, when it says nothing) it carries `data-long`. In the first minute it says `data-just`, if it has that.
 */
export class Since {
  #offset = 0;

  constructor() {
    setInterval(() => this.show(), LOOK_MS);
  }

  /** The server said what time it is. */
  set(serverNow: number, localNow = Date.now()): void {
    this.#offset = serverNow - localNow;
    this.show();
  }

  show(root: ParentNode = document, localNow = Date.now()): void {
    for (const time of root.querySelectorAll<HTMLElement>('time[data-since]')) {
      const minutes = Math.max(0, Math.floor((localNow + this.#offset - Number(time.dataset.since)) / 60_000));
      const words = (minutes === 0 && time.dataset.just) || (time.dataset.text ?? '{0}').replace('{0}', String(minutes));
      if (time.textContent !== words) time.textContent = words;
      time.toggleAttribute('data-long', minutes >= Number(time.dataset.silent ?? 3));
    }
  }
}
