import { fieldsOf, giveUpChoices, isText, savedWords, touch } from './fields';
import { findForm } from './command';
import type { Drafts } from './drafts';
import type { Item } from './queue';
import type { Rescue } from './rescue';

/** Shows why something was not done, and gives the words back to who wrote them. */
export class Refusals {
  constructor(readonly drafts: Drafts, readonly rescue: Rescue) {}

  refuse(item: Item, words: string): void {
    const form = findForm(item.form);
    if (form) giveUpChoices(form);
    const lost = Object.entries(item.texts).filter(([name, text]) => !form || !giveBack(form, name, text, item.replaces));
    if (form) this.drafts.keep(form);
    if (lost.length > 0) this.rescue.keep(item.replaces ? item.form : item.id, words, lost.map(([, text]) => text).join('\n'));
    if (!form || !say(form.querySelector('[data-refusal]'), words)) say(document.getElementById('notice'), words);
  }

  /** A new try: what was said about the last one is over. */
  clear(form: HTMLFormElement): void {
    for (const place of [form.querySelector<HTMLElement>('[data-refusal]'), document.getElementById('notice')]) {
      if (!place || place.hidden) continue;
      place.hidden = true;
      wordsOf(place).textContent = '';
    }
  }
}

/**
 * True when the text stands in its field again; a field in which something else was written meanwhile keeps that. A text
 * that is sent while it grows (`isGrowing`) is in its field already, and longer by now.
 */
function giveBack(form: HTMLFormElement, name: string, text: string, isGrowing: boolean): boolean {
  const field = fieldsOf(form).filter(isText).find(one => one.name === name);
  if (!field) return false;
  const isFree = field.value === '' || field.value === text || field.value === savedWords(field);
  if (!isFree) return isGrowing;
  field.value = text;
  touch(field);
  return true;
}

/** Without words of the server's own, the place says its data-words (a general sentence, from the page's language). */
export function say(place: HTMLElement | null, words: string): boolean {
  if (!place) return false;
  place.hidden = false;
  wordsOf(place).textContent = words || (place.dataset.words ?? document.getElementById('notice')?.dataset.words ?? '');
  return true;
}

const wordsOf = (place: HTMLElement): Element => place.querySelector('[data-said]') ?? place;
