import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab';
import { ChangeSet, Text, type EditorState, type Extension, type TransactionSpec } from '@codemirror/state';

/** One entry of a text's log, as the server tells it. */
export interface Update {
  editor: string;
  changes: unknown;
}

/** How a text stands: the changes since the version that was asked for, or all of it when they are not known any more. */
export interface Stand {
  version: number;
  updates?: Update[];
  text?: string;
  /** What the version that was asked for says by now, and how often words of the text were blanked. */
  base?: string;
  blanked?: number;
}

/** What an editor has that nobody confirmed, on which version of the text. Plain data: it survives a reload. */
export interface Unsent {
  editor: string;
  version: number;
  base: string;
  changes: unknown[];
  at: number;
  /** How often words of the text had been blanked. */
  blanked?: number;
}

/** The part of an editor that we need. */
export interface Desk {
  readonly state: EditorState;
  dispatch(...specs: TransactionSpec[]): void;
}

/** So many changes go out in one message. */
const MOST = 100;

/** So many changes are remembered, to find a place again that was told on an older version. */
const REMEMBERED = 200;

/** A place in a version of the text, which everybody who has that version finds. */
export interface Place {
  version: number;
  at: number;
}

/** Which version of the text an editor has, what others made of it since, and what of its own they don't have yet. */
export class Sync {
  #base: Text;
  #past: ChangeSet[] = [];

  constructor(readonly desk: Desk, readonly editor: string, base: string) {
    this.#base = textOf(base);
  }

  /** For the state of the editor: it begins with the text of this version. */
  static extension(version: number, editor: string): Extension {
    return collab({ startVersion: version, clientID: editor });
  }

  get version(): number {
    return getSyncedVersion(this.desk.state);
  }

  get unconfirmed(): number {
    return sendableUpdates(this.desk.state).length;
  }

  /** What goes out next. */
  get push(): { editor: string; version: number; changes: unknown[] } {
    return { editor: this.editor, version: this.version, changes: this.#own().slice(0, MOST) };
  }

  /** For a reload. */
  get unsent(): Unsent {
    return { editor: this.editor, version: this.version, base: this.#base.toString(), changes: this.#own(), at: Date.now() };
  }

  /**
   * Takes what was changed from a version on; false when something before it is missing. One at a time: the server settles who comes
   * first in the same way, and taking several at once would not.
   */
  receive(from: number, updates: readonly Update[]): boolean {
    if (from > this.version) return false;
    for (const { editor, changes } of updates.slice(this.version - from)) {
      if (editor === this.editor && this.unconfirmed === 0) throw new Error('another page sends as this editor');
      const set = ChangeSet.fromJSON(changes);
      this.#base = set.apply(this.#base);
      this.#past = [...this.#past.slice(1 - REMEMBERED), set];
      this.desk.dispatch(receiveUpdates(this.desk.state, [{ clientID: editor, changes: set }]));
    }
    return true;
  }

  /** A place in the editor, as others can find it: they don't have what is not confirmed. */
  told(at: number): Place {
    const own = sendableUpdates(this.desk.state).map(({ changes }) => changes);
    return { version: this.version, at: own.reduceRight((place, set) => set.invertedDesc.mapPos(place, 1), at) };
  }

  /** Where somebody else's place is here; `undefined`: not yet, or not any more. */
  found({ version, at }: Place): number | undefined {
    const missed = this.version - version;
    if (missed < 0 || missed > this.#past.length) return undefined;
    const sets = [...(missed > 0 ? this.#past.slice(-missed) : []), ...sendableUpdates(this.desk.state).map(({ changes }) => changes)];
    return sets.reduce((place, set) => set.mapPos(Math.min(Math.max(0, place), set.length), 1), at);
  }

  #own(): unknown[] {
    return sendableUpdates(this.desk.state).map(update => update.changes.toJSON());
  }
}

export function textOf(text: string): Text {
  return Text.of(text.split('\n'));
}

/** The text that somebody saw who wrote these changes on it; what can't be read of it is left out. */
export function ownText({ base, changes }: Pick<Unsent, 'base' | 'changes'>): string {
  try {
    return changes.reduce<Text>((text, change) => ChangeSet.fromJSON(change).apply(text), textOf(base)).toString();
  } catch {
    return base;
  }
}

/** What was typed in these changes, and nothing that others wrote. */
export function typedIn(changes: readonly unknown[]): string {
  const parts = changes.flatMap(change => (Array.isArray(change) ? (change as unknown[]) : []));
  return parts.map(part => (Array.isArray(part) ? part.slice(1).join('\n') : '')).join('');
}
