import type { Place } from './sync';

/** Where somebody's caret stands, and in which text; `null`: nowhere any more. */
export interface Caret {
  live: string;
  place: Place | null;
}

/** What another page tells of its caret; it is not to be trusted with the shape of it. */
export function readCaret(data: string): Caret {
  try {
    const { live, place } = JSON.parse(data) as { live?: unknown; place?: Partial<Place> | null };
    const isPlace = Number.isSafeInteger(place?.version) && Number.isSafeInteger(place?.at);
    return { live: String(live), place: isPlace ? (place as Place) : null };
  } catch {
    return { live: '', place: null };
  }
}
