import type { Op } from './apply';
import { judgeStand } from './answer';
import type { Page } from './page';
import { beforeAsking } from './pause';
import type { Rescue } from './rescue';
import type { Shelf } from './shelf';
import type { Place, Stand, Unsent, Update } from './sync';
import { uuid7 } from './uuid';

const KEY = 'text.';

/** An editor in its place. */
export interface Opened {
  hear(from: number, updates: readonly Update[]): void;
  kick(): void;
  /** Somebody else's caret stands there, or nowhere any more. */
  point(from: string, told: Place | null): void;
  show(): void;
  /** Does it have what was typed into the plain field before it came? */
  readonly hasField: boolean;
  readonly unconfirmed: number;
  /** What stands in it while some of it is not confirmed. */
  readonly own: string;
  close(): void;
}

/** What an editor needs of the page. */
export interface Host {
  newId(): string;
  ask(method: string, url: string, body: string | undefined, signal: AbortSignal): Promise<Stand & { code?: string; words?: string }>;
  keep(unsent: Unsent | undefined): void;
  /** Where the caret stands; `null`: nowhere any more. */
  pass(place: Place | null): void;
  refused(words: string | undefined): void;
  /** The editor can't go on from what it has. */
  lost(words: string): void;
}

/** What the page gives. */
export interface Means {
  shelf(): Shelf;
  rescue: Rescue;
  changed(): void;
  pass(data: string): void;
  /** What stood in the plain field is in the editor from here on. */
  taken(field: HTMLTextAreaElement): void;
  known(isKnown: boolean): void;
}

/**
 * Articles that several write: `[data-editor=id of the plain field]` becomes an editor as soon as its script is there (only a page that
 * has such a place loads it), and the plain field steps back (together.css). Without it the field works.
 */
export class Editors {
  #open = new Map<Element, Opened>();
  #opening = new Set<Element>();
  #script: Promise<typeof import('./together')> | undefined;

  constructor(readonly page: Page, readonly means: Means) {}

  /** How many changes nobody confirmed. */
  get length(): number {
    return [...this.#open.values()].reduce((sum, { unconfirmed }) => sum + unconfirmed, 0);
  }

  /** After every change of the page. */
  show(): void {
    for (const place of this.#open.keys()) if (!place.isConnected || !fieldOf(place)) this.#close(place, '');
    for (const opened of this.#open.values()) opened.show();
    for (const place of document.querySelectorAll<HTMLElement>('[data-editor]')) if (!this.#open.has(place) && !this.#opening.has(place)) void this.#begin(place);
  }

  hear({ id, from, updates }: Extract<Op, { op: 'text' }>): void {
    for (const [place, opened] of this.#open) if ((place as HTMLElement).dataset.live === id) opened.hear(from, updates);
  }

  /** Where somebody else's caret stands, as their page told it. */
  passing(from: string, data: string): void {
    const { live, place: told } = readCaret(data);
    for (const [place, opened] of this.#open) if ((place as HTMLElement).dataset.live === live) opened.point(from, told);
  }

  /** The connection is back. */
  kick(): void {
    for (const opened of this.#open.values()) opened.kick();
  }

  /** The page goes to somebody else; what is not confirmed waits for who wrote it. */
  leave(): void {
    for (const place of [...this.#open.keys()]) this.#close(place, undefined);
  }

  async #begin(place: HTMLElement): Promise<void> {
    if (!fieldOf(place)) return;
    this.#opening.add(place);
    try {
      for (let attempt = 0; place.isConnected && fieldOf(place) && !(await this.#start(place)); attempt++)
        await new Promise(resolve => setTimeout(resolve, beforeAsking(attempt)));
    } finally {
      this.#opening.delete(place);
    }
  }

  /** False when there was no answer. */
  async #start(place: HTMLElement): Promise<boolean> {
    const who = this.page.who;
    const name = KEY + place.dataset.editor;
    try {
      const unsent = read(this.means.shelf().get(name));
      const url = place.dataset.changes ?? '';
      this.#script ??= import('./together');
      const [together, stand] = await Promise.all([this.#script, this.#ask('GET', unsent ? `${url}?after=${unsent.version}` : url)]);
      const field = fieldOf(place);
      if (stand.code !== undefined || !field || !place.isConnected || who !== this.page.who) return stand.code !== undefined || !field;
      const isLost = unsent && !stand.updates;
      if (isLost) this.means.rescue.keep(name, place.dataset.lost ?? '', together.ownText(unsent));
      if (isLost) this.means.shelf().remove(name);
      this.#open.set(place, together.open(place, field, stand, isLost ? undefined : unsent, this.#hostOf(place, name)));
      if (!this.#open.get(place)!.hasField) this.means.rescue.keep(`${name}.field`, place.dataset.lost ?? '', field.value);
      this.means.taken(field);
      place.dataset.mounted = '';
      this.means.changed();
      return true;
    } catch {
      this.#script = undefined;
      return false;
    }
  }

  #hostOf(place: HTMLElement, name: string): Host {
    const shelf = this.means.shelf();
    return {
      newId: uuid7,
      ask: (method, url, body, signal) => this.#ask(method, url, body, signal),
      keep: unsent => {
        if (unsent) shelf.set(name, JSON.stringify(unsent));
        else shelf.remove(name);
        this.means.changed();
      },
      pass: told => this.means.pass(JSON.stringify({ live: place.dataset.live, place: told })),
      refused: words => {
        const line = place.querySelector<HTMLElement>('[data-editor-refusal]');
        if (!line) return;
        line.hidden = words === undefined;
        line.textContent = words ?? '';
      },
      lost: words => this.#close(place, words || (place.dataset.lost ?? '')),
    };
  }

  /** With words: what is not confirmed can't be any more, and is shown beside. */
  #close(place: Element, words: string | undefined): void {
    const opened = this.#open.get(place);
    if (!opened) return;
    const name = KEY + (place as HTMLElement).dataset.editor;
    const own = opened.own;
    opened.close();
    this.#open.delete(place);
    delete (place as HTMLElement).dataset.mounted;
    if (words !== undefined && own) this.means.rescue.keep(name, words, own);
    if (words !== undefined) this.means.shelf().remove(name);
    this.means.changed();
    if (words && place.isConnected) void this.#begin(place as HTMLElement);
  }

  async #ask(method: string, url: string, body?: string, signal?: AbortSignal): Promise<Stand & { code?: string; words?: string }> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Command': uuid7() };
    if (this.page.who) headers['X-Person'] = this.page.who;
    const response = await fetch(url, { method, headers, redirect: 'manual', cache: 'no-store', ...(body && { body }), ...(signal && { signal }) });
    const isUnknown = response.type === 'opaqueredirect' || response.status === 401;
    this.means.known(!isUnknown);
    return judgeStand(response);
  }
}

/** The plain field whose place an editor takes; `null` when nothing is to be written any more. */
function fieldOf(place: Element): HTMLTextAreaElement | null {
  const field = document.getElementById((place as HTMLElement).dataset.editor ?? '');
  return field instanceof HTMLTextAreaElement ? field : null;
}

/** Others' pages are not to be trusted with the shape of what they tell. */
function readCaret(data: string): { live: string; place: Place | null } {
  try {
    const { live, place } = JSON.parse(data) as { live?: unknown; place?: Partial<Place> | null };
    const isPlace = Number.isSafeInteger(place?.version) && Number.isSafeInteger(place?.at);
    return { live: String(live), place: isPlace ? (place as Place) : null };
  } catch {
    return { live: '', place: null };
  }
}

function read(kept: string | null): Unsent | undefined {
  try {
    const unsent = JSON.parse(kept ?? 'null') as Unsent | null;
    return unsent && Array.isArray(unsent.changes) && typeof unsent.base === 'string' ? unsent : undefined;
  } catch {
    return undefined;
  }
}
