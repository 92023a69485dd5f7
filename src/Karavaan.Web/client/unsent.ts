import type { Shelf } from './shelf';
import type { Unsent } from './sync';

const KEY = 'text.';
const TAB = 'karavaan.tab';
/** An editor that is there writes its record again long before, ms. */
const STALE_MS = 90_000;

type Kept = Unsent & { owner: string };

/**
 * What was typed into one article and is not confirmed, a record for each editor: two tabs must never send as one editor, or each would
 * take the other's changes for its own. A page takes over what the page before it in the same tab left, and what nobody has touched for
 * a while.
 */
export class UnsentOf {
  constructor(readonly shelf: Shelf, readonly field: string, readonly tab: string) {}

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
    if (unsent) this.shelf.set(this.#start + editor, JSON.stringify({ ...unsent, owner: this.tab } satisfies Kept));
    else this.shelf.remove(this.#start + editor);
  }

  /** False when another page has taken it over meanwhile. */
  isMine(editor: string): boolean {
    return read(this.shelf.get(this.#start + editor))?.owner === this.tab;
  }

  get #start(): string {
    return `${KEY}${this.field}.`;
  }
}

/** The same over a reload, another one in another tab. */
export function tabOf(newId: () => string): string {
  try {
    const known = sessionStorage.getItem(TAB) ?? newId();
    sessionStorage.setItem(TAB, known);
    return known;
  } catch {
    return newId(); // Storage is switched off.
  }
}

function read(text: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept && Array.isArray(kept.changes) && typeof kept.base === 'string' && typeof kept.editor === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}
