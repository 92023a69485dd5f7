import type { Shelf } from './shelf';

/** A command that waits for its answer. Plain data: it lives in localStorage and survives a reload. */
export interface Item {
  /** Command id, UUIDv7; also the id of what the command makes. */
  id: string;
  url: string;
  method: string;
  /** Whose page it was made on: it is sent as theirs, whoever has the phone by then. */
  who?: string;
  /** Form-encoded. */
  body: string;
  /** Stage it was made for, as the form says in data-stage; may be empty. */
  stage: string;
  /** Which form: its data-draft, id or address. */
  form: string;
  /** Typed texts by field name, to give back when the command is refused. */
  texts: Record<string, string>;
  /** Only the newest of this form counts (a slider, a pen). */
  replaces: boolean;
  /** Where it shows as a dashed card meanwhile: id of the list and of the coming card. */
  waiting?: { list: string; card: string };
  /** Unix ms. */
  at: number;
}

const KEY = 'out.';

/**
 * First in, first out. Every item has a key of its own, ordered by its UUIDv7: two tabs that add at the same moment
 * cannot overwrite each other, as they would in one list that is read, changed and written.
 */
export class Queue {
  constructor(readonly shelf: Shelf) {}

  add(item: Item): void {
    this.shelf.set(KEY + item.id, JSON.stringify(item));
  }

  /** False when the storage was full: only this page knows of it. */
  isKept(id: string): boolean {
    return this.shelf.isKept(KEY + id);
  }

  remove(id: string): void {
    this.shelf.remove(KEY + id);
  }

  /** Forgets what the newer item makes needless, but for the one that is on its way. */
  removeOlder({ form, url, method, who }: Item, flying: string | undefined): void {
    for (const item of this.items())
      if (item.form === form && item.url === url && item.method === method && item.who === who && item.id !== flying) this.remove(item.id);
  }

  items(): Item[] {
    return this.shelf.keys(KEY).flatMap(key => this.#read(key) ?? []);
  }

  first(): Item | undefined {
    for (const key of this.shelf.keys(KEY)) {
      const item = this.#read(key);
      if (item) return item;
    }
    return undefined;
  }

  get length(): number {
    return this.shelf.keys(KEY).length;
  }

  watch(changed: () => void): void {
    this.shelf.watch(KEY, changed);
  }

  #read(key: string): Item | undefined {
    try {
      return JSON.parse(this.shelf.get(key) ?? 'null') ?? undefined;
    } catch {
      this.shelf.remove(key); // Not ours, or half written by a dying battery: it can never be sent.
      return undefined;
    }
  }
}
