import type { Rescue } from './rescue';
import type { Shelf } from './shelf';
import type { Place, Stand, Unsent, Update } from './sync';

/** An editor in its place. */
export interface Opened {
  /** Its name. */
  readonly editor: string;
  /** How often words of the text had been blanked when it was read. */
  readonly blanked: number;
  /** Where the caret stands while somebody is in it. */
  readonly place: number | undefined;
  /** Puts it there, with the focus. */
  stand(place: number): void;
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
  /** What of that was typed here. */
  readonly typed: string;
  close(): void;
  /** After that: what was on its way is confirmed, or can't be now. */
  finish(): Promise<void>;
}

/** What an editor needs of the page. */
export interface Host {
  newId(): string;
  ask(method: string, url: string, body: string | undefined, signal: AbortSignal): Promise<Stand & { code?: string; words?: string }>;
  keep(editor: string, unsent: Unsent | undefined): void;
  /** False when another page of this device has taken over what this editor kept. */
  isMine(editor: string): boolean;
  /** Then another editor sends it, and this one begins anew. */
  adopted(): void;
  /** Where the caret stands; `null`: nowhere any more. */
  pass(place: Place | null): void;
  /** What stands in it, for the count of sentences beside it. */
  measure(id: string, text: string): void;
  refused(words: string | undefined): void;
  /** Somebody's words in the text were blanked since it was read. */
  renew(): void;
  /** The editor can't go on from what it has. */
  lost(words: string): void;
}

/** What the page gives. */
export interface Means {
  shelf(): Shelf;
  rescue: Rescue;
  changed(): void;
  pass(data: string): void;
  /** How far the text in the field with this id is (meter.ts). */
  measure(field: string, text: string): void;
  /** What stood in the plain field is in the editor from here on. */
  taken(field: HTMLTextAreaElement): void;
  known(isKnown: boolean): void;
}
