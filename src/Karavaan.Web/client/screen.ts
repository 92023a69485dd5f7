/** The screen stays awake where the browser lets it; elsewhere `#awake` (words about the sleep setting) is shown. */
export class Awake {
  #words = document.getElementById('awake');

  async keep(): Promise<void> {
    try {
      if (!navigator.wakeLock) throw new Error('no wake lock without https');
      await navigator.wakeLock.request('screen');
      this.#show(false);
    } catch {
      this.#show(true);
    }
  }

  #show(isNeeded: boolean): void {
    if (this.#words) this.#words.hidden = !isNeeded;
  }
}

export function attachAwake(): void {
  const awake = new Awake();
  void awake.keep();
  // The browser lets go of the lock when the page is hidden.
  document.addEventListener('visibilitychange', () => !document.hidden && void awake.keep());
}
