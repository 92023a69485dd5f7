import type { Timers } from './timer';

/** Minutes are counted, so looking twice a minute is enough, in ms. */
const LOOK_MS = 30_000;
const MINUTE_MS = 60_000;

/** What only this desk can say of itself: whether it steers or helps, which actions were its own, how late the evening is by now. */
export class Helm {
  constructor(readonly me: string, readonly timers: Timers) {
    setInterval(() => this.show(), LOOK_MS);
    this.show();
  }

  /** Again after every change of the page. */
  show(): void {
    const wheel = document.querySelector<HTMLElement>('[data-wheel]')?.dataset.wheel;
    document.body.toggleAttribute('data-helps', Boolean(wheel) && wheel !== this.me);
    // Who is here, who is ready and which screen hangs is nothing to know of a workshop that is over.
    const isOver = document.querySelector('[data-closed]') !== null;
    document.body.toggleAttribute('data-done', isOver);
    for (const door of document.querySelectorAll<HTMLElement>('[data-while-open]')) door.hidden = isOver;
    this.#own();
    for (const drift of document.querySelectorAll<HTMLElement>('[data-drift]')) this.#late(drift);
  }

  /** Which screens are connected, as the server says it. */
  screens(connected: number, silent: number): void {
    const words = document.getElementById('screens');
    if (!words) return;
    words.textContent = (connected === 0 ? words.dataset.none : silent > 0 ? words.dataset.silent : '') ?? '';
    words.hidden = words.textContent === '';
  }

  #own(): void {
    const done = [...document.querySelectorAll<HTMLElement>('[data-by]')];
    for (const action of done) action.hidden = action.dataset.by !== this.me;
    document.querySelector('[data-own]')?.toggleAttribute('hidden', done.every(action => action.hidden));
  }

  #late(drift: HTMLElement): void {
    const { grows, even = '', behind = '', ahead = '' } = drift.dataset;
    const grown = grows ? Math.max(0, this.timers.now() - Number(grows)) : 0;
    const minutes = Math.round((Number(drift.dataset.drift) + grown) / MINUTE_MS);
    const words = (minutes === 0 ? even : minutes > 0 ? behind : ahead).replace('{0}', String(Math.abs(minutes)));
    if (drift.textContent !== words) drift.textContent = words;
  }
}
