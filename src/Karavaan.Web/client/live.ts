import type { Op } from './apply';
import { Hub, type Heard } from './hub';
import type { Page } from './page';
import { pause, within } from './pause';
import { Poll } from './poll';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** A handshake that takes longer is lost in the wifi. */
const CONNECT_MS = 8_000;
/** A connection that doesn't answer a catch-up within so many ms is dead, whatever it says. */
const CATCH_UP_MS = 4_000;
/** So long until a page that has to be loaded again, and was not yet, asks once more. */
const RELOAD_MS = 5_000;
/** So many tries without a connection, and the page asks over plain http meanwhile. */
const TRIES_BEFORE_POLL = 2;

export interface CaughtUp {
  ops: Op[];
  version: number;
  reload?: boolean;
  /** The server's clock, unix ms. */
  now?: number;
}

export interface Listener {
  ops(ops: Op[]): void;
  reload(): void;
  here(ids: string[]): void;
  passing(kind: string, from: string, data: string): void;
  screens(connected: number, silent: number): void;
  connected(isConnected: boolean): void;
  clock(serverNow: number): void;
  /** The server stops for a moment, on purpose. */
  pausing(): void;
  /** The workshop was deleted with everything. */
  gone(): void;
  /** The server knows, or no longer knows, who this is. */
  known(isKnown: boolean): void;
}

/** The connection to the room: endless, and after each new one the page catches up by itself. */
export class Live {
  #version: number;
  #isCaughtUp = false;
  #isLeft = false;
  #isBusy = false;
  /** What came by itself while the page asked what it misses. */
  #early: Op[] = [];
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #poll: Poll;
  #hub: Hub;

  constructor(readonly page: Page, readonly listener: Listener) {
    this.#version = page.version;
    const path = `${page.live}?surface=${page.surface}&in=${document.documentElement.lang}${page.who && `&as=${page.who}`}`;
    const heard: Heard = {
      ops: (ops: Op[], version: number) => this.#beat(ops, version),
      reload: () => listener.reload(),
      pause: () => listener.pausing(),
      gone: () => listener.gone(),
      here: (ids: string[]) => listener.here(ids),
      passing: (kind: string, from: string, data: string) => listener.passing(kind, from, data),
      screens: (connected: number, silent: number) => listener.screens(connected, silent),
    };
    this.#hub = new Hub(path, heard, () => this.#isBusy || this.#lost());
    this.#poll = new Poll(page, () => this.#version, answer => this.#take(answer), listener);
  }

  /** Connects, or finds out whether what looks like a connection still is one. Harmless at any time. */
  async check(): Promise<void> {
    if (this.#isBusy || this.#isLeft) return;
    this.#isBusy = true;
    clearTimeout(this.#retry);
    try {
      if (!this.#hub.isOpen) await within(CONNECT_MS, this.#hub.start());
      const { page } = this;
      if (!this.#take(await within(CATCH_UP_MS, this.#hub.invoke<CaughtUp>('CatchUp', this.#version, page.build)))) {
        // A page that was loaded only just now is not loaded again at once: until it is, it hears nothing, and asks again.
        this.#retry = setTimeout(() => void this.check(), RELOAD_MS);
        return;
      }
      [this.#isCaughtUp, this.#attempt] = [true, 0];
      this.#poll.stop();
      if (this.#isLeft) return;
      this.listener.known(true);
      this.listener.connected(true);
    } catch {
      this.#hub.stop();
      this.#lost();
    } finally {
      this.#isBusy = false;
      const early = this.#early.splice(0);
      if (!this.#isLeft) this.listener.ops(early);
    }
  }

  /** To be forgotten: 'writing…', a caret. */
  pass(kind: string, data = ''): void {
    this.#hub.send('Pass', kind, data);
  }

  /**
   * While the page asks what it misses, a beat waits for the answer, and doesn't say that nothing is missing. It may overtake an answer that was
   * drawn before it, and change what only the answer brings: the page doesn't have that yet, and would stay with the older drawing.
   */
  #beat(ops: Op[], version: number): void {
    if (this.#isLeft) return;
    if (this.#isBusy) {
      this.#early.push(...ops);
      return;
    }
    this.listener.ops(ops);
    if (this.#isCaughtUp) this.#version = Math.max(this.#version, version);
  }

  /** False when only a new page can follow. */
  #take({ ops, version, reload, now }: CaughtUp): boolean {
    if (this.#isLeft) return true;
    if (now !== undefined) this.listener.clock(now);
    // A log that is shorter than what this page has seen was restored from a copy: only a new page can follow.
    if (reload || version < this.#version) {
      this.listener.reload();
      return false;
    }
    this.listener.ops(ops);
    this.#version = version;
    return true;
  }

  /** Tells the desks whether this page can be heard. */
  sound(isHeard: boolean): void {
    if (this.#isCaughtUp) this.#hub.send('Sound', isHeard);
  }

  /** The page goes to somebody else, who has a connection of their own: nothing more is taken. Gives the version that it shows. */
  leave(): number {
    this.#isLeft = true;
    this.#poll.stop();
    clearTimeout(this.#retry);
    this.#hub.stop();
    return this.#version;
  }

  #lost(): void {
    if (this.#isLeft) return;
    this.#isCaughtUp = false;
    if (!this.#poll.isRunning) this.listener.connected(false);
    if (++this.#attempt >= TRIES_BEFORE_POLL) this.#poll.start();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.check(), pause(this.#attempt, FIRST_PAUSE_MS, LONGEST_PAUSE_MS));
  }
}
