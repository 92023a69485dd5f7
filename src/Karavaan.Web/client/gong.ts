import { Bells } from './bells';
import type { Sound } from './sound';
import type { Timers } from './timer';

const LOOK_MS = 250;
/** A gong that the desk sounded longer ago than this (ms) is over. */
const OVER_MS = 5_000;
const WARNING = 0.45;

/**
 * The screen's gong: by the clock of the stage, and when the desk sounds it (`[data-gong]`, unix ms). `#sound` is the button that a
 * browser wants to be touched first; it tries the sound at once.
 */
export class Gong {
  #bells = new Bells();
  #last: number;
  #button = document.getElementById('sound');

  constructor(readonly sound: Sound, readonly timers: Timers, readonly say: (isHeard: boolean) => void) {
    this.#last = this.#struck();
    setInterval(() => this.#look(), LOOK_MS);
    sound.onChange(() => (this.show(), this.connected()));
    this.#button?.addEventListener('click', () => void this.#try());
    this.show();
  }

  /** The desk wants to know, at every new connection. */
  connected(): void {
    this.say(this.sound.isHeard);
  }

  /** Again after every change of the page. */
  show(): void {
    this.#button?.toggleAttribute('hidden', !this.sound.canUnlock);
    const struck = this.#struck();
    if (struck > this.#last && this.timers.now() - struck < OVER_MS) this.sound.gong();
    this.#last = struck;
  }

  async #try(): Promise<void> {
    await this.sound.unlock();
    this.sound.gong(WARNING);
    this.show();
  }

  #look(): void {
    const ends = document.getElementById('screen-clock')?.dataset.ends;
    const bell = this.#bells.due(ends ? Number(ends) : NaN, this.timers.now());
    if (bell) this.sound.gong(bell === 'end' ? 1 : WARNING);
  }

  #struck(): number {
    return Number(document.querySelector<HTMLElement>('[data-gong]')?.dataset.gong || 0);
  }
}
