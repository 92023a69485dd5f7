import type { Op } from './apply';
import { askOf } from './asking';
import type { Host, Means, Opened } from './opened';
import type { Page } from './page';
import { beforeAsking } from './pause';
import type { Stand, Unsent } from './sync';
import type { Caret } from './told';
import { newTab, tabOf, UnsentOf } from './unsent';
import { uuid7 } from './uuid';

type Together = typeof import('./together');

/**
 * Articles that several write: `[data-editor=id of the plain field]` becomes an editor as soon as its script is there (only a page that
 * has such a place loads it), and the plain field steps back (together.css). Without it the field works.
 */
export class Editors {
  #open = new Map<HTMLElement, Opened>();
  #opening = new Set<HTMLElement>();
  #tab = tabOf(uuid7);
  #self = uuid7();
  #script: Promise<Together> | undefined;

  constructor(readonly page: Page, readonly means: Means) {}

  /** How many changes nobody confirmed. */
  get length(): number {
    return [...this.#open.values()].reduce((sum, { unconfirmed }) => sum + unconfirmed, 0);
  }

  /** After every change of the page. */
  show(): void {
    for (const place of [...this.#open.keys()]) if (!place.isConnected || !fieldOf(place)) void this.#finish(place);
    for (const opened of this.#open.values()) opened.show();
    for (const place of document.querySelectorAll<HTMLElement>('[data-editor]')) if (!this.#open.has(place) && !this.#opening.has(place)) void this.#begin(place);
  }

  /** Somebody's words were blanked since this editor read the text: it reads it again, and keeps what nobody confirmed. */
  hear({ id, from, updates, blanked = 0 }: Extract<Op, { op: 'text' }>): void {
    for (const [place, opened] of [...this.#open])
      if (place.dataset.live !== id) continue;
      else if (blanked <= opened.blanked) opened.hear(from, updates);
      else {
        this.means.rescue.narrow(id, blanked);
        this.#renew(place);
      }
  }

  /** Where somebody else's caret stands, as their page told it. */
  caret(from: string, { live, place: told }: Caret): void {
    for (const [place, opened] of this.#open) if (place.dataset.live === live) opened.point(from, told);
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
    const kept = this.#keptOf(place);
    try {
      const unsent = kept.adopt();
      const url = place.dataset.changes ?? '';
      this.#script ??= import('./together');
      const [together, stand] = await Promise.all([this.#script, askOf(this.page, this.means.known, 'GET', unsent ? `${url}?after=${unsent.version}&withBase=true` : url)]);
      const field = fieldOf(place);
      if (stand.code !== undefined || !field || !place.isConnected || who !== this.page.who) return stand.code !== undefined || !field;
      if (unsent && stand.base !== undefined) unsent.base = stand.base;
      this.means.rescue.narrow(place.dataset.live ?? '', stand.blanked ?? 0);
      const isLost = unsent && !stand.updates;
      if (isLost) this.#rescueUnsent(together, place, unsent, stand);
      if (isLost) kept.keep(unsent.editor, undefined);
      const opened = this.#opened(together, place, field, stand, isLost ? undefined : unsent, kept);
      this.#open.set(place, opened);
      if (!opened.hasField) this.#rescue(`${opened.editor}.field`, place, field.value);
      this.means.taken(field);
      place.dataset.mounted = '';
      this.means.changed();
      return true;
    } catch {
      this.#script = undefined;
      return false;
    }
  }

  /** What was kept and fits no text that there is must not keep the editor from opening: it is shown beside, and the next try goes without. */
  #opened(together: Together, place: HTMLElement, field: HTMLTextAreaElement, stand: Stand, unsent: Unsent | undefined, kept: UnsentOf): Opened {
    try {
      return together.open(place, field, stand, unsent, this.#hostOf(place, kept, stand.blanked ?? 0));
    } catch (error) {
      place.querySelector('.cm-editor')?.remove();
      if (unsent) this.#rescueUnsent(together, place, unsent, stand);
      if (unsent) kept.keep(unsent.editor, undefined);
      throw error;
    }
  }

  #keptOf(place: HTMLElement): UnsentOf {
    return new UnsentOf(this.means.shelf(), place.dataset.editor ?? '', this.#tab, this.#self);
  }

  #rescue(id: string, place: HTMLElement, text: string, words = place.dataset.lost ?? '', typed?: string, blanked = 0): void {
    const of = typed === undefined ? undefined : { live: place.dataset.live ?? '', blanked, typed };
    this.means.rescue.keep(`text.${id}`, words, text, of);
  }

  #rescueOpened(place: HTMLElement, { editor, own, typed, blanked }: Opened, words?: string): void {
    this.#rescue(editor, place, own, words, typed, blanked);
  }

  /** What it was written on may hold words that were blanked meanwhile: then only what was typed here is shown. */
  #rescueUnsent(together: Together, place: HTMLElement, unsent: Unsent, { blanked = 0 }: Stand): void {
    const typed = together.typedIn(unsent.changes);
    this.#rescue(unsent.editor, place, blanked > (unsent.blanked ?? 0) ? typed : together.ownText(unsent), undefined, typed, blanked);
  }

  #hostOf(place: HTMLElement, kept: UnsentOf, blanked: number): Host {
    return {
      newId: uuid7,
      ask: (method, url, body, signal) => askOf(this.page, this.means.known, method, url, body, signal),
      keep: (editor, unsent) => {
        kept.keep(editor, unsent && { ...unsent, blanked });
        this.means.changed();
      },
      isMine: editor => kept.isMine(editor),
      adopted: () => {
        const opened = this.#open.get(place);
        if (opened?.own) this.#rescueOpened(place, opened);
        this.#close(place, undefined);
        this.#tab = newTab(uuid7); // Or it would take back what the other page has by now, and so for ever.
        void this.#begin(place);
      },
      measure: (id, text) => this.means.measure(id, text),
      pass: told => this.means.pass(JSON.stringify({ live: place.dataset.live, place: told })),
      refused: words => {
        const line = place.querySelector<HTMLElement>('[data-editor-refusal]');
        if (!line) return;
        line.hidden = words === undefined;
        line.textContent = words ?? '';
      },
      renew: () => this.#renew(place),
      lost: words => this.#close(place, words || (place.dataset.lost ?? '')),
    };
  }

  #renew(place: HTMLElement): void {
    const caret = this.#open.get(place)?.place;
    this.#close(place, undefined);
    void this.#begin(place).then(() => caret !== undefined && this.#open.get(place)?.stand(caret));
  }

  /** The place went away under the editor (another stage, another way of writing): what is on its way still arrives, or is shown beside. */
  async #finish(place: HTMLElement): Promise<void> {
    const opened = this.#open.get(place);
    if (!opened) return;
    const kept = this.#keptOf(place);
    this.#close(place, undefined);
    await opened.finish();
    if (!opened.own) return;
    this.#rescueOpened(place, opened);
    kept.keep(opened.editor, undefined);
    this.means.changed();
  }

  /** With words: what is not confirmed can't be any more, and is shown beside. */
  #close(place: HTMLElement, words: string | undefined): void {
    const opened = this.#open.get(place);
    if (!opened) return;
    const { own, typed, blanked, editor } = opened;
    opened.close();
    this.#open.delete(place);
    delete place.dataset.mounted;
    if (words !== undefined && own) this.#rescue(editor, place, own, words, typed, blanked);
    if (words !== undefined) this.#keptOf(place).keep(editor, undefined);
    this.means.changed();
    if (words && place.isConnected) void this.#begin(place);
  }
}

/** The plain field whose place an editor takes; `null` when nothing is to be written any more. */
function fieldOf(place: HTMLElement): HTMLTextAreaElement | null {
  const field = document.getElementById(place.dataset.editor ?? '');
  return field instanceof HTMLTextAreaElement ? field : null;
}
