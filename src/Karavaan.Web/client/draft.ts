import { fieldsOf, isText, isTouched, savedWords, touch } from './fields';
import type { Shelf } from './shelf';

/** Keys of drafts on the shelf of who types; the form's data-draft comes after it. */
export const DRAFT = 'draft.';

type TextField = HTMLInputElement | HTMLTextAreaElement;

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

/** Nothing is left to keep of this form, except what stands in the fields that somebody changed. */
export function forgetDraft(shelf: Shelf, form: HTMLFormElement): void {
  if (fieldsOf(form).some(field => isText(field) && isTouched(field) && field.value !== '')) keepDraft(shelf, form);
  else shelf.remove(DRAFT + form.dataset.draft);
}

/**
 * Gives a form the words back that were typed into it before, and says in which fields. `rescue` gets those that must not go into a field:
 * on top of a text that others have changed since they would undo theirs, something else was typed meanwhile, or the field is gone. It says
 * whether it has them on the device; while it has not, the draft stays. A draft that this page says was saved is forgotten.
 */
export function giveBack(shelf: Shelf, form: HTMLFormElement, rescue: (id: string, text: string) => boolean): TextField[] {
  const draft = readDraft(shelf, form.dataset.draft);
  if (!draft) return [];
  if (draft.sent && draft.sent === form.dataset.saved) {
    shelf.remove(DRAFT + form.dataset.draft);
    return [];
  }
  const fields = fieldsOf(form).filter(isText);
  const given: TextField[] = [];
  const rescued: boolean[] = [];
  for (const [name, { text, base }] of Object.entries(draft.texts)) {
    const field = fields.find(one => one.name === name);
    if (text === '') continue;
    // The browser may have put it back by itself: then it is somebody's words all the same, and no beat may draw over them.
    if (field?.value === text) {
      if (!isTouched(field) && text !== field.defaultValue) given.push(field);
    } else if (field && isUntouched(field) && field.defaultValue === base) given.push(field);
    else rescued.push(rescue(`draft.${form.dataset.draft}.${name}.${draft.at}`, text));
  }
  for (const field of given) {
    field.value = draft.texts[field.name]!.text;
    touch(field);
  }
  // They are in one place, or they would come again after somebody put them away.
  if (rescued.length > 0 && !rescued.includes(false)) forgetDraft(shelf, form);
  return given;
}

/** A browser may have put something into it as well, when the page was loaded again. */
const isUntouched = (field: TextField): boolean => !isTouched(field) && field.value === field.defaultValue;
