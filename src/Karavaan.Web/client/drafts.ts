import { DRAFT as KEY, keepDraft, readDraft, type Draft } from './draft';
import { fieldsOf, isField, isText, isTouched, touch } from './fields';
import type { Rescue } from './rescue';
import type { Shelf } from './shelf';

/** A draft that nobody came back for is thrown away, ms: phones are lent and sold. */
const OLDEST_MS = 14 * 24 * 3600 * 1000;

/** What is typed into `<form data-draft="name">` stays on the device until the server has it. Written at every key: a battery dies without notice. */
export class Drafts {
  /** Forms that have their words back. */
  #met = new WeakSet<Element>();
  /** Forms on the page that won't come back once they are gone. */
  #once = new Set<HTMLFormElement>();

  constructor(public shelf: Shelf, readonly rescue: Rescue) {
    for (const key of shelf.keys(KEY)) if (Date.now() - (readDraft(shelf, key.slice(KEY.length))?.at ?? 0) > OLDEST_MS) shelf.remove(key);
  }

  /** A form that is typed into before it has its words back gets them first: what stands on the device would be written over. */
  keep(form: HTMLFormElement): void {
    this.#meet(form);
    keepDraft(this.shelf, form);
  }

  /** The server or the outbox has these words: nothing is left to keep, except what was typed since. */
  forget(form: HTMLFormElement): void {
    if (!form.dataset.draft) return;
    this.#meet(form);
    if (fieldsOf(form).some(field => isText(field) && isTouched(field) && field.value !== '')) this.keep(form);
    else this.shelf.remove(KEY + form.dataset.draft);
  }

  /** The form is done with: its words are somewhere else. */
  drop(form: HTMLFormElement): void {
    if (form.dataset.draft) this.shelf.remove(KEY + form.dataset.draft);
  }

  /** The form goes to a page of its own, with its words. `data-saved`: that page may not come, and says when they were saved. */
  leave(form: HTMLFormElement): void {
    if (form.dataset.saved === undefined) return this.drop(form);
    const draft = readDraft(this.shelf, form.dataset.draft);
    const sent = form.querySelector<HTMLInputElement>('input[name=command]')?.value;
    if (draft && sent) this.shelf.set(KEY + form.dataset.draft, JSON.stringify({ ...draft, sent } ));
  }

  /** Gives each form that is new on the page its words back; a field that already says something else by hand keeps that. */
  restore(root: ParentNode = document): void {
    this.#rescueLost();
    for (const form of root.querySelectorAll<HTMLFormElement>('form[data-draft]')) this.#meet(form);
  }

  #meet(form: HTMLFormElement): void {
    if (form.dataset.draft === undefined || this.#met.has(form)) return;
    this.#met.add(form);
    if (form.dataset.once !== undefined) this.#once.add(form);
    const draft = readDraft(this.shelf, form.dataset.draft);
    if (!draft) return;
    if (draft.sent && draft.sent === form.dataset.saved) return this.drop(form);
    const isRescued = fieldsOf(form).filter(isText).map(field => this.#giveBack(form, field, draft)).includes(true);
    if (isRescued) this.forget(form); // It is in one place, or it would come again after it was put away.
  }

  /** Words on top of a text that others have changed since would undo theirs, and so would those in the place of what was typed meanwhile: they are shown beside it. */
  #giveBack(form: HTMLFormElement, field: HTMLInputElement | HTMLTextAreaElement, { at, texts }: Draft): boolean {
    const { text, base } = texts[field.name] ?? { text: '', base: '' };
    if (text === '' || field.value === text) return false;
    if (isTouched(field) || field.defaultValue !== base) {
      this.rescue.keep(`draft.${form.dataset.draft}.${field.name}.${at}`, '', text);
      return true;
    }
    field.value = text;
    touch(field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return false;
  }

  /** `<form data-once>` went with what it was about (a round that was revealed): what stood in it unsent is shown, because nothing brings it back. */
  #rescueLost(): void {
    for (const form of this.#once) {
      if (form.isConnected) continue;
      this.#once.delete(form);
      const key = KEY + form.dataset.draft;
      const text = Object.values(readDraft(this.shelf, form.dataset.draft)?.texts ?? {}).map(typed => typed.text).filter(typed => typed !== '').join('\n');
      this.shelf.remove(key);
      if (text !== '') this.rescue.keep(key, '', text);
    }
  }
}

export function attachDrafts(shelf: Shelf, rescue: Rescue): Drafts {
  const drafts = new Drafts(shelf, rescue);
  document.addEventListener('input', event => {
    if (isField(event.target) && event.target.form) drafts.keep(event.target.form);
  });
  return drafts;
}
