/** A connection that comes back within so many ms was never away, for people. */
const GRACE_MS = 1_500;

/** What waits for so many ms is worth saying aloud; what is saved sooner is not. */
const STILL_MS = 5_000;

type State = 'saved' | 'waiting' | 'offline';

/**
 * `#light` is green only when everything written here has been answered. Its words come from data-saved,
 * data-waiting-text ({0} = how many), data-offline, data-pausing (the server said that it
 * stops for a moment) and data-unsafe (storage is full: don't close this page). `#light-told` says aloud what lasts, and when it is over.
 */
export class Light {
  #waiting = 0;
  #isOffline = false;
  #isPausing = false;
  #isSafe = true;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly whenOffline: (isOffline: boolean) => void = () => {}) {}

  connected(isConnected: boolean): void {
    if (isConnected) {
      clearTimeout(this.#grace);
      this.#grace = undefined;
      this.#isPausing = false;
      this.#setOffline(false);
    } else this.#grace ??= setTimeout(() => this.#setOffline(true), GRACE_MS);
  }

  /** The server stops on purpose: until the next connection, that is what the light says. */
  pausing(): void {
    this.#isPausing = true;
    this.#setOffline(true);
  }

  waiting(count: number, isSafe: boolean): void {
    [this.#waiting, this.#isSafe] = [count, isSafe];
    this.show();
  }

  /** Again after every change of the page: the light may stand in a fragment. */
  show(): void {
    const light = document.getElementById('light');
    if (!light) return;
    const state: State = this.#isOffline ? 'offline' : this.#waiting > 0 ? 'waiting' : 'saved';
    if (light.dataset.state !== state) light.dataset.state = state;
    light.classList.toggle('waiting', state === 'waiting');
    light.classList.toggle('offline', state === 'offline');
    for (const sign of light.querySelectorAll('[data-when]')) sign.toggleAttribute('hidden', sign.getAttribute('data-when') !== state);
    const place = light.querySelector('[data-said]') ?? light.appendChild(saidIn(light));
    const words = this.#words(light.dataset, state);
    if (place.textContent !== words) place.textContent = words;
    this.#tell(state, words);
  }

  /** Aloud: no connection or no room at once, what still waits after a while, and afterwards that all is well; nothing in between. */
  #tell(state: State, words: string): void {
    const isTrouble = state === 'offline' || (state === 'waiting' && !this.#isSafe);
    if (state !== 'waiting' || isTrouble) {
      clearTimeout(this.#still);
      this.#still = undefined;
    }
    if (isTrouble) this.#say(words);
    else if (state === 'saved' && toldTrouble()) this.#say(words);
    else if (state === 'waiting' && !toldTrouble()) this.#still ??= setTimeout(() => this.#stillWaits(), STILL_MS);
  }

  /** Another script's light may know by now that nothing waits (boot.ts hands over): what the page shows decides. */
  #stillWaits(): void {
    this.#still = undefined;
    const light = document.getElementById('light');
    if (light?.dataset.state === 'waiting') this.#say(light.querySelector('[data-said]')?.textContent ?? '');
  }

  #say(words: string): void {
    const told = document.getElementById('light-told');
    if (told && told.textContent !== words) told.textContent = words;
  }

  #words(texts: DOMStringMap, state: State): string {
    const unsafe = this.#waiting > 0 && !this.#isSafe ? texts.unsafe : undefined;
    if (state === 'saved') return texts.saved ?? '';
    const offline = (this.#isPausing && texts.pausing) || texts.offline;
    return unsafe ?? (state === 'offline' ? offline : texts.waitingText?.replace('{0}', String(this.#waiting))) ?? '';
  }

  #setOffline(isOffline: boolean): void {
    if (this.#isOffline !== isOffline) this.whenOffline(isOffline);
    this.#isOffline = isOffline;
    this.show();
  }
}

/** Is the last thing that was said aloud that something is amiss? */
function toldTrouble(): boolean {
  const said = document.getElementById('light-told')?.textContent ?? '';
  return said !== '' && said !== document.getElementById('light')?.dataset.saved;
}

/** A light drawn with words only: they make room for a place whose words can change. */
function saidIn(light: HTMLElement): HTMLElement {
  for (const node of [...light.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
  const place = document.createElement('span');
  place.setAttribute('data-said', '');
  return place;
}

/** `#reconnecting` says on the wall that what it shows is not the newest. */
export function sayReconnecting(isOffline: boolean): void {
  const words = document.getElementById('reconnecting');
  if (words) words.hidden = !isOffline;
}
