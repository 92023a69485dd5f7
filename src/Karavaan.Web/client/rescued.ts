import type { Item } from './queue';
import type { Shelf } from './shelf';

/** Of which text that several write it is, how often words of that had been blanked by then, and what of it was typed on this device. */
export interface Source {
  live: string;
  blanked: number;
  typed: string;
}

/** Words that have no field any more. */
export interface Rescued {
  /** Why; empty when nobody refused them. */
  words: string;
  text: string;
  of?: Source | undefined;
  /** Unix ms. */
  at?: number;
}

/** What the page's first script has in its memory only, because the device keeps nothing, goes to the later one. */
export interface Taking {
  item(item: Item): void;
  rescued(id: string, text: string): void;
}

/** Keys of what was rescued on the shelf of who typed it. */
export const RESCUED = 'rescue.';

/** False when it is not on the device: whoever keeps it elsewhere goes on doing so. */
export function keepRescued(shelf: Shelf, id: string, rescued: Rescued): boolean {
  shelf.set(RESCUED + id, JSON.stringify({ ...rescued, at: Date.now() } satisfies Rescued));
  return shelf.isKept(RESCUED + id);
}

/** What can't be read as ours is shown as it is: it may still be somebody's words. */
export function readRescued(shelf: Shelf, key: string): Rescued {
  const value = shelf.get(key) ?? '';
  try {
    return JSON.parse(value) as Rescued;
  } catch {
    return { words: '', text: value };
  }
}
