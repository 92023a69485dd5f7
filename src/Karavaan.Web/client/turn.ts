import { sleep } from './pause';
import type { Shelf } from './shelf';
import { uuid7 } from './uuid';

const LEASE_KEY = 'turn';
/** A tab that has not renewed for so long (ms) is asleep or gone. */
const LEASE_MS = 4_000;
const RENEW_MS = 1_000;
const LOOK_AGAIN_MS = 250;
/** After taking the lease, wait (ms) and look whether another tab took it at the same moment. */
const SETTLE_MS = 60;

/** One tab of this device at a time: Web Locks, or a lease in localStorage where there are none (a LAN without https). */
export class Turn {
  readonly #tab = uuid7();

  constructor(readonly shelf: Shelf, readonly locks: LockManager | null) {}

  /** Waits for the turn, then works; `isMine` turns false when the turn was lost (this tab slept too long). */
  async take(work: (isMine: () => boolean) => Promise<void>): Promise<void> {
    if (this.locks) return this.#lock(this.locks, () => work(() => true));
    while (!(await this.#lease())) await sleep(LOOK_AGAIN_MS);
    const renewing = setInterval(() => this.#isMine() && this.#write(), RENEW_MS);
    try {
      await work(() => this.#isMine());
    } finally {
      clearInterval(renewing);
      if (this.#isMine()) this.shelf.remove(LEASE_KEY);
    }
  }

  /** After another tab's turn its last writing may not be visible in this one yet: a moment saves sending it twice. */
  async #lock(locks: LockManager, work: () => Promise<void>): Promise<void> {
    const name = this.shelf.prefix + LEASE_KEY;
    const wasFree = await locks.request(name, { ifAvailable: true }, async lock => lock !== null && (await work(), true));
    if (!wasFree) await locks.request(name, () => sleep(SETTLE_MS).then(work));
  }

  async #lease(): Promise<boolean> {
    const [tab, until] = this.#read();
    if (tab !== this.#tab && until > Date.now()) return false;
    this.#write();
    await sleep(SETTLE_MS * (1 + Math.random()));
    return this.#isMine();
  }

  #isMine(): boolean {
    return this.#read()[0] === this.#tab;
  }

  #write(): void {
    this.shelf.set(LEASE_KEY, `${this.#tab} ${Date.now() + LEASE_MS}`);
  }

  #read(): [tab: string, until: number] {
    const [tab = '', until = '0'] = (this.shelf.get(LEASE_KEY) ?? '').split(' ');
    return [tab, Number(until)];
  }
}
