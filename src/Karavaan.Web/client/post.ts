import type { Host } from './opened';
import type { Stand, Sync, Update } from './sync';

/** What is typed waits so long for more of it before it goes out, ms. */
const GATHER_MS = 120;
/** No answer within so many ms counts as none. */
const ANSWER_MS = 10_000;
/** What is not confirmed is kept again so often, ms: a record that nobody touches is anybody's. */
const KEEP_MS = 30_000;
/** So many messages bring the rest of what an editor had that was closed. */
const LAST_TRIES = 20;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** Words that can't be saved as they are now; writing on may change that. */
const LATER_PERHAPS = ['TextTooLong', 'TextBehind'];

/** What this text was written on is no longer known: said in the same words whether a push or a question finds out. */
const TOO_OLD = 'TextTooOld';

/** Brings what is typed to the server, one message at a time, and what others typed into the editor. */
export class Post {
  #isBusy = false;
  #isClosed = false;
  #attempt = 0;
  #running: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasKept = false;
  /** Something was said to be there that is not here. */
  #isBehind = false;
  #keeping = setInterval(() => this.sync.unconfirmed > 0 && !this.#isAdopted() && this.#keep(), KEEP_MS);

  constructor(readonly sync: Sync, readonly url: string, readonly host: Host, readonly blanked: number) {
    this.#soon(0);
  }

  /** The text in the editor changed: by its own hands or by others'. */
  written(): void {
    if (this.#isClosed || this.#isAdopted()) return;
    this.#keep();
    if (this.sync.unconfirmed > 0 && !this.#isBusy) this.#soon(GATHER_MS);
  }

  /** Others changed the text. */
  hear(from: number, updates: readonly Update[]): void {
    if (this.#isClosed || this.#isAdopted() || this.#take(from, updates)) return;
    this.#isBehind = true;
    void this.#turn();
  }

  /** The network is back. */
  kick(): void {
    this.#attempt = 0;
    this.#isBehind = true;
    void this.#turn();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#keeping);
  }

  /** The editor is gone; what it has that nobody confirmed goes out once more. */
  async finish(): Promise<void> {
    await this.#running;
    for (let tries = 0; tries < LAST_TRIES && this.sync.unconfirmed > 0; tries++) {
      const [before, answer] = [this.sync.unconfirmed, await this.#ask('PUT', this.url, JSON.stringify(this.sync.push)).catch(() => undefined)];
      if (!answer || answer.code !== undefined || !answer.updates || !this.#take(answer.version - answer.updates.length, answer.updates)) return;
      if (this.sync.unconfirmed >= before) return;
    }
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#turn(), ms);
  }

  /** One thing at a time; a thing that had no answer is tried again, and what was missed meanwhile is asked for afterwards. */
  async #turn(): Promise<void> {
    if (this.#isBusy || this.#isClosed || this.#isAdopted()) return;
    this.#isBusy = true;
    clearTimeout(this.#timer);
    const running = this.#next().catch(() => false);
    this.#running = running;
    const isDone = await running;
    this.#isBusy = false;
    if (this.#isClosed) return;
    this.#attempt = isDone ? 0 : this.#attempt + 1;
    if (!isDone) this.#soon(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#attempt) * (0.5 + Math.random() / 2));
    else if (this.#isBehind) this.#soon(0);
    else if (this.sync.unconfirmed > 0 && !this.#isHeldUp) this.#soon(GATHER_MS);
  }

  #isHeldUp = false;

  async #next(): Promise<boolean> {
    if (this.#isBehind) return this.#fetch();
    return this.sync.unconfirmed === 0 || this.#push();
  }

  async #push(): Promise<boolean> {
    const answer = await this.#ask('PUT', this.url, JSON.stringify(this.sync.push));
    if (answer.code === 'TextBehind') return this.#fetch();
    this.#isHeldUp = answer.code !== undefined;
    this.host.refused(answer.code === undefined ? undefined : (answer.words ?? ''));
    if (answer.code === undefined) return this.#settle(answer);
    if (!LATER_PERHAPS.includes(answer.code)) this.host.lost(answer.code === TOO_OLD ? '' : (answer.words ?? ''));
    return true;
  }

  async #fetch(): Promise<boolean> {
    this.#isBehind = false;
    const answer = await this.#ask('GET', `${this.url}?after=${this.sync.version}`).catch(error => {
      this.#isBehind = true;
      throw error;
    });
    return answer.code === undefined && this.#settle(answer);
  }

  /** What the server has since; where it doesn't know any more, the editor begins anew. */
  #settle({ version, updates, blanked = 0 }: Stand): boolean {
    if (blanked > this.blanked) this.host.renew();
    else if (!updates) this.host.lost('');
    else this.#take(version - updates.length, updates);
    return true;
  }

  #take(from: number, updates: readonly Update[]): boolean {
    try {
      const isWhole = this.sync.receive(from, updates);
      this.#keep();
      return isWhole;
    } catch {
      if (!this.#isClosed) this.host.lost(''); // It was made on another text than the one here (a log that was restored): the editor begins anew.
      return true;
    }
  }

  #keep(): void {
    this.#hasKept = this.sync.unconfirmed > 0;
    this.host.keep(this.sync.editor, this.#hasKept ? this.sync.unsent : undefined);
  }

  /** This page slept so long that another one sends what it had: taking that for its own confirmation would part the texts. */
  #isAdopted(): boolean {
    if (this.#isClosed || !this.#hasKept || this.host.isMine(this.sync.editor)) return false;
    this.host.adopted();
    return true;
  }

  async #ask(method: string, url: string, body?: string): Promise<Stand & { code?: string; words?: string }> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), ANSWER_MS);
    try {
      return await this.host.ask(method, url, body, abort.signal);
    } finally {
      clearTimeout(timer);
    }
  }
}
