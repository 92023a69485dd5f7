/** A clock that jumps further than this (ms) between two looks: the phone slept. */
const SLEPT_MS = 10_000;
const LOOK_MS = 2_000;

/** Calls back whenever what looked like a connection may be dead, or what looked dead may be back. No close event comes when the wifi is gone. */
export function whenAwake(back: () => void): void {
  let last = Date.now();
  setInterval(() => {
    const gap = Date.now() - last;
    last = Date.now();
    if (gap > SLEPT_MS) back();
  }, LOOK_MS);
  addEventListener('online', back);
  addEventListener('offline', back);
  addEventListener('pageshow', event => event.persisted && back());
  document.addEventListener('visibilitychange', () => !document.hidden && back());
}
