import { judge, type Answer } from './answer';
import { beforeAsking } from './pause';
import type { Item, Queue } from './queue';
import type { Turn } from './turn';

/** No answer within so many ms counts as none; the command's id makes sending it again harmless. */
const ANSWER_MS = 10_000;
/** When the network is back, a request older than this (ms) is given up and sent again at once. */
const STALE_MS = 2_000;

/** Told of every final answer, and of 'join'; what it does must not throw. */
export type Deliver = (item: Item, answer: Answer) => void;

/** Sends what waits, first in first out, one at a time, until each has had its answer. */
export class Outbox {
  #draining = false;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #flight: { id: string; since: number; abort: AbortController } | undefined;

  constructor(readonly queue: Queue, readonly turn: Turn, readonly deliver: Deliver, readonly changed: () => void) {
    queue.watch(() => {
      changed();
      void this.#drain();
    });
  }

  add(item: Item): void {
    if (item.replaces) this.queue.removeOlder(item, this.#flight?.id);
    this.queue.add(item);
    this.changed();
    void this.#drain();
  }

  /** The network may be back (reconnected, online, visible): don't wait for the pause, nor for a dead request. */
  kick(): void {
    this.#attempt = 0;
    if (this.#flight && Date.now() - this.#flight.since > STALE_MS) this.#flight.abort.abort();
    void this.#drain();
  }

  async #drain(): Promise<void> {
    if (this.#draining || this.queue.length === 0) return;
    this.#draining = true;
    clearTimeout(this.#retry);
    try {
      await this.turn.take(async isMine => {
        for (let item = this.queue.first(); item && isMine(); item = this.queue.first())
          if (!(await this.#settle(item))) return;
      });
    } finally {
      this.#draining = false;
      if (this.queue.length > 0) this.#later();
    }
  }

  #later(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#drain(), beforeAsking(this.#attempt++));
  }

  /** True when the answer was final. */
  async #settle(item: Item): Promise<boolean> {
    const answer = await this.#send(item);
    const isFinal = answer.kind === 'saved' || answer.kind === 'refused';
    if (answer.kind !== 'later') this.#tell(item, answer);
    if (!isFinal) return false;
    this.#attempt = 0;
    this.queue.remove(item.id);
    this.changed();
    return true;
  }

  async #send(item: Item): Promise<Answer> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), ANSWER_MS);
    this.#flight = { id: item.id, since: Date.now(), abort };
    try {
      const headers: Record<string, string> = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded', 'X-Command': item.id, 'X-Language': document.documentElement.lang };
      const { url, method, body } = item;
      if (item.who) headers['X-Person'] = item.who;
      return await judge(await fetch(url, { method, body, headers, signal: abort.signal, redirect: 'manual', cache: 'no-store' }));
    } catch {
      return { kind: 'later' };
    } finally {
      clearTimeout(timer);
      this.#flight = undefined;
    }
  }

  #tell(item: Item, answer: Answer): void {
    try {
      this.deliver(item, answer);
    } catch (error) {
      console.error(error); // A page that could not show an answer must not keep the queue from going on.
    }
  }
}
