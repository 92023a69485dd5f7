import { DRAFT as KEY, forgetDraft, giveBack, keepDraft, readDraft } from './draft';
import { isField } from './fields';
import type { Rescue } from './rescue';
import type { Shelf } from './shelf';

/** A draft that nobody came back for is thrown away, ms: phones are lent and sold. */
const OLDEST_MS = 14 * 24 * 3600 * 1000;

/** What is typed into `<form data-draft="name">` stays on the device until the server has it. Written at every key: a battery dies without notice. */
export class Drafts {
  /** Forms that have their words back, and of which draft: a beat may make the next stage's form of one that is there. */
  #met = new WeakMap<Element, string>();
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
    forgetDraft(this.shelf, form);
  }

  /** A form of this name said these words, they are saved, and it is not on the page any more. */
  forgetSaid(name: string, texts: Record<string, string>): void {
    const draft = readDraft(this.shelf, name);
    if (draft && Object.entries(draft.texts).every(([field, { text }]) => text === '' || text === texts[field])) this.shelf.remove(KEY + name);
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
    if (!form.dataset.draft) return;
    const name = this.shelf.prefix + form.dataset.draft;
    if (this.#met.get(form) === name) return;
    this.#met.set(form, name);
    if (form.dataset.once !== undefined) this.#once.add(form);
    for (const field of giveBack(this.shelf, form, (id, text) => this.rescue.keep(id, '', text))) field.dispatchEvent(new Event('input', { bubbles: true }));
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
