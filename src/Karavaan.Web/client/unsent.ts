import type { Shelf } from './shelf';
import type { Unsent } from './sync';

const KEY = 'text.';
const TAB = 'karavaan.tab';
/** An editor that is there writes its record again long before, ms. */
const STALE_MS = 90_000;

type Kept = Unsent & { owner: string; page?: string };

/**
 * What was typed into one article and is not confirmed, a record for each editor: two tabs must never send as one editor, or each would
 * take the other's changes for its own. A page takes over what the page before it in the same tab left, and what nobody has touched for
 * a while. A tab that was duplicated says that it is the same tab, so each record also names the page that has it: the one that lost it
 * finds out, and begins anew.
 */
export class UnsentOf {
  constructor(readonly shelf: Shelf, readonly field: string, readonly tab: string, readonly page = tab) {}

  /** The record of an editor that is no more; it is this page's from now on. */
  adopt(now = Date.now()): Unsent | undefined {
    for (const key of this.shelf.keys(this.#start)) {
      const kept = read(this.shelf.get(key));
      if (!kept) this.shelf.remove(key);
      else if (kept.owner === this.tab || now - kept.at > STALE_MS) {
        this.keep(kept.editor, { ...kept, at: now });
        return kept;
      }
    }
    return undefined;
  }

  /** Nothing is left to keep, or this. */
  keep(editor: string, unsent: Unsent | undefined): void {
    if (unsent) this.shelf.set(this.#start + editor, JSON.stringify({ ...unsent, owner: this.tab, page: this.page } satisfies Kept));
    else this.shelf.remove(this.#start + editor);
  }

  /** False when another page has taken it over meanwhile. */
  isMine(editor: string): boolean {
    const kept = read(this.shelf.get(this.#start + editor));
    return kept?.owner === this.tab && kept.page === this.page;
  }

  get #start(): string {
    return `${KEY}${this.field}.`;
  }
}

/** The same over a reload, another one in another tab. */
export function tabOf(newId: () => string): string {
  try {
    return sessionStorage.getItem(TAB) ?? newTab(newId);
  } catch {
    return newTab(newId); // Storage is switched off.
  }
}

/** This page turned out to be one of two that say that they are the same tab. */
export function newTab(newId: () => string): string {
  const id = newId();
  try {
    sessionStorage.setItem(TAB, id);
  } catch {
    // Storage is switched off: then it is another tab after each reload.
  }
  return id;
}

function read(text: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept && Array.isArray(kept.changes) && typeof kept.base === 'string' && typeof kept.editor === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}
