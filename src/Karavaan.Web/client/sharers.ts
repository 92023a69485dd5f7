import { enliven } from './morph';
import type { Page } from './page';
import type { Shelf } from './shelf';

/** The pages of the others are asked for so soon (ms) after something else can be done on this one, and no more often. */
const SOON_MS = 1_500;
const SELDOM_MS = 5_000;
const ANSWER_MS = 8_000;
/** Which hand-over the server has not heard of yet: method and person. */
const TOLD_KEY = 'hand';

/** Somebody's page as this phone has it, and the version of the state that it shows. */
interface Kept {
  phone: Element;
  version: number;
}

/** What has to happen around a change of hands. */
export interface Around {
  /** The phone leaves somebody's hands: nothing of theirs may change any more. Gives the version that their page shows. */
  leave(): number;
  /** `page` says whose it is now. */
  arrive(): void;
}

/**
 * A phone that several people share goes from hand to hand without the server: `.turns[data-sharers]` names the others, whose pages
 * are kept beside this one. `form[data-turn]` gives the phone away, then `#hand-over` shows a name and nothing of anybody. The server
 * hears of it when it can, so that a page that is loaded later is theirs too.
 */
export class Sharers {
  #pages = new Map<string, Kept>();
  #doings = '';
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTelling = false;
  #isAway = false;

  constructor(readonly page: Page, readonly shelf: Shelf, readonly around: Around) {
    document.addEventListener('submit', event => this.#submit(event));
    if (page.surface !== 'phone') return;
    void this.tell();
    this.show();
  }

  /** Again after every change: where other things can be done now, they can on the pages of the others. */
  show(): void {
    const doings = [...document.querySelectorAll('form[data-command]')].map(form => form.getAttribute('action')).join(' ');
    if (doings === this.#doings || this.page.surface !== 'phone') return;
    this.#doings = doings;
    this.#keepSoon();
  }

  /** After a time without the server the pages of the others are old too. A page that polls is told again and again that it is there. */
  connected(isConnected: boolean): void {
    if (this.page.surface !== 'phone') return;
    if (isConnected && this.#isAway) this.#keepSoon();
    this.#isAway = !isConnected;
    if (isConnected) void this.tell();
  }

  /** Says who has the phone, one thing after the other; without a connection again when there is one. */
  async tell(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      for (let hand = this.shelf.get(TOLD_KEY); hand; hand = this.shelf.get(TOLD_KEY)) await this.#tellOne(hand);
    } catch {
      // No answer.
    } finally {
      this.#isTelling = false;
    }
  }

  /** A page that was loaded before the server knew is somebody else's, and loads again. */
  async #tellOne(hand: string): Promise<void> {
    const [method = '', who = ''] = hand.split(' ');
    await fetch(`/w/${this.page.code}/turn/${who}`, { method, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    if (this.shelf.get(TOLD_KEY) !== hand) return;
    this.shelf.remove(TOLD_KEY);
    if (this.page.who && (method !== 'PUT' || this.page.who !== who)) location.reload();
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const to = form.dataset.turn ?? form.dataset.take;
    if (event.defaultPrevented || !to || !(form.dataset.take || this.#pages.has(to))) return;
    event.preventDefault();
    if (form.dataset.take) this.#take(to);
    else this.#give(to, form.dataset);
  }

  #give(to: string, { title = '', iam = '', still = '' }: DOMStringMap): void {
    const blank = (document.getElementById('hand-over') as HTMLTemplateElement | null)?.content.firstElementChild?.cloneNode(true) as Element | undefined;
    const phone = document.querySelector('.phone');
    if (!blank || !phone) return;
    globalThis.speechSynthesis?.cancel();
    const version = this.around.leave();
    const before = this.page.who;
    this.#pages.set(before, { phone, version });
    blank.querySelector('h1')!.textContent = title;
    const people = [[to, iam], [before, still]] as const;
    blank.querySelectorAll('form').forEach((form, i) => {
      form.dataset.take = people[i]![0];
      form.querySelector('button')!.textContent = people[i]![1];
    });
    phone.replaceWith(blank);
    this.#belongsTo('', 'POST', to);
    focusOn(blank.querySelector('main'));
  }

  #take(who: string): void {
    const kept = this.#pages.get(who);
    if (!kept) return;
    this.#pages.delete(who);
    this.page.version = kept.version;
    document.querySelector('.phone')?.replaceWith(kept.phone);
    enliven(kept.phone);
    this.#belongsTo(who, 'PUT', who);
    focusOn(document.getElementById('phone-main'));
  }

  #belongsTo(who: string, method: string, to: string): void {
    this.page.who = document.body.dataset.who = who;
    this.shelf.set(TOLD_KEY, `${method} ${to}`);
    this.around.arrive();
    void this.tell();
  }

  #keepSoon(): void {
    clearTimeout(this.#timer);
    const wait = Math.max(SOON_MS, this.#asked + SELDOM_MS - Date.now());
    this.#timer = setTimeout(() => this.#others().forEach(who => void this.#keep(who)), wait);
  }

  #others(): string[] {
    return (document.querySelector<HTMLElement>('.turns')?.dataset.sharers ?? '').split(' ').filter(who => who && who !== this.page.who);
  }

  async #keep(who: string): Promise<void> {
    this.#asked = Date.now();
    try {
      const answer = await fetch(`/w/${this.page.code}`, { headers: { Accept: 'text/html', 'X-Person': who }, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) });
      const { body } = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const phone = body.querySelector('.phone');
      if (!phone || body.dataset.who !== who || body.dataset.build !== this.page.build || this.page.who === who) return;
      this.#pages.set(who, { phone: document.importNode(phone, true), version: Number(body.dataset.v) });
    } catch {
      // What was kept before is still theirs, only older.
    }
  }
}

function focusOn(place: HTMLElement | null): void {
  scrollTo({ top: 0 });
  place?.focus({ preventScroll: true });
}
