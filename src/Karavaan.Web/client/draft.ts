import { fieldsOf, isText, isTouched, savedWords } from './fields';
import type { Shelf } from './shelf';

/** Keys of drafts on the shelf of who types; the form's data-draft comes after it. */
export const DRAFT = 'draft.';

/** What was typed into one form and not sent. */
export interface Draft {
  at: number;
  /** What was typed, by name of the field, and what the server had there when it was typed. */
  texts: Record<string, { text: string; base: string }>;
  /** The command that it left with, to a page that says which one was saved. */
  sent?: string;
}

/** What was typed into a form of this name before; nothing when it was not, or can't be read. */
export function readDraft(shelf: Shelf, name: string | undefined): Draft | undefined {
  try {
    return (JSON.parse((name && shelf.get(DRAFT + name)) || 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes down what stands in the fields that somebody changed. */
export function keepDraft(shelf: Shelf, form: HTMLFormElement): void {
  const name = form.dataset.draft;
  if (!name) return;
  const texts: Draft['texts'] = {};
  for (const field of fieldsOf(form))
    if (isText(field) && field.name && isTouched(field)) texts[field.name] = { text: field.value, base: savedWords(field) };
  shelf.set(DRAFT + name, JSON.stringify({ at: Date.now(), texts } satisfies Draft));
}
