import { OURS } from './answer';
import type { CaughtUp, Listener } from './live';
import type { Page } from './page';
import { within } from './pause';

/** How often a page without a WebSocket asks what changed, ms. */
const POLL_MS = 3_000;
const ANSWER_MS = 8_000;
/** The workshop was deleted. */
const GONE = 410;

/** The same catch-up over plain http, where WebSockets are blocked (school and town networks do that). */
export class Poll {
  #timer: ReturnType<typeof setTimeout> | undefined;
  isRunning = false;

  constructor(readonly page: Page, readonly version: () => number, readonly take: (answer: CaughtUp) => void, readonly listener: Listener) {}

  start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    void this.#ask();
  }

  stop(): void {
    this.isRunning = false;
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    try {
      const { surface, build, live, who } = this.page;
      const query = new URLSearchParams({ surface, v: String(this.version()), build, in: document.documentElement.lang, ...(who && { as: who }) });
      const response = await within(ANSWER_MS, fetch(`${live.replace(/live$/, 'catch-up')}?${query}`, { cache: 'no-store', redirect: 'manual' }));
      // A WebSocket doesn't say why it was refused; this does.
      this.listener.known(response.status !== 401 && response.type !== 'opaqueredirect');
      if (response.status === GONE && response.headers.has(OURS)) this.listener.gone();
      if (!response.ok) throw new Error(`catch-up answered ${response.status}`);
      const answer = (await response.json()) as CaughtUp;
      if (!this.isRunning) return;
      this.take(answer);
      this.listener.connected(true);
    } catch {
      if (this.isRunning) this.listener.connected(false);
    }
    if (this.isRunning) this.#timer = setTimeout(() => void this.#ask(), POLL_MS);
  }
}
