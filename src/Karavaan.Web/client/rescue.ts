import { keepRescued, readRescued, RESCUED as KEY, type Rescued, type Source } from './rescued';
import type { Shelf } from './shelf';

/** What nobody put away is thrown away after so many ms: phones are lent and sold. */
const OLDEST_MS = 14 * 24 * 3600 * 1000;

/**
 * Refused words that have no field any more, in `#rescue`: a list of copies of its `<template>`, kept over a reload until
 * somebody puts them away. In the template: `[data-why]`, `[data-text]`, and buttons `[data-copy]` and `[data-away]`.
 */
export class Rescue {
  constructor(public shelf: Shelf, public box: HTMLElement | null = document.getElementById('rescue')) {
    if (box) document.addEventListener('click', event => this.#click(event.target as Element));
    this.#showAll();
  }

  /** The page and the words are somebody else's from now on. */
  open(shelf: Shelf): void {
    [this.shelf, this.box] = [shelf, document.getElementById('rescue')];
    this.#showAll();
  }

  /** False when only this page has it: the storage was full. */
  keep(id: string, words: string, text: string, of?: Source): boolean {
    const isKept = keepRescued(this.shelf, id, { words, text, of });
    this.#show(KEY + id, { words, text });
    return isKept;
  }

  /** Somebody's words in this text were blanked: of what was rescued before, only what was typed here stays. */
  narrow(live: string, blanked: number): void {
    for (const key of this.shelf.keys(KEY)) {
      const { words, of } = readRescued(this.shelf, key);
      if (of?.live === live && of.blanked < blanked) this.keep(key.slice(KEY.length), words, of.typed);
    }
  }

  #showAll(): void {
    for (const key of this.shelf.keys(KEY)) {
      const rescued = readRescued(this.shelf, key);
      if (rescued.at === undefined) keepRescued(this.shelf, key.slice(KEY.length), rescued); // Of before they had an age: it begins now.
      if (Date.now() - (rescued.at ?? Date.now()) > OLDEST_MS) this.shelf.remove(key);
      else this.#show(key, rescued);
    }
  }

  #show(key: string, { words, text }: Rescued): void {
    const template = this.box?.querySelector('template');
    if (!this.box || !template) return;
    this.box.querySelector(`[data-rescued="${CSS.escape(key)}"]`)?.remove();
    const copy = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    copy.dataset.rescued = key;
    copy.querySelector('[data-why]')?.replaceChildren(words);
    copy.querySelector('[data-text]')?.replaceChildren(text);
    (this.box.querySelector('[data-list]') ?? this.box).append(copy);
    this.box.hidden = false;
  }

  #click(target: Element): void {
    const copy = target.closest<HTMLElement>('[data-rescued]');
    if (!copy || !this.box?.contains(copy)) return;
    if (target.closest('[data-copy]')) copyText(copy.querySelector('[data-text]')!);
    if (!target.closest('[data-away]')) return;
    this.shelf.remove(copy.dataset.rescued!);
    copy.remove();
    this.box.hidden = this.box.querySelector('[data-rescued]') === null;
  }
}

/** The clipboard API is missing on a LAN without https; selecting and the old command work everywhere. */
function copyText(element: Element): void {
  getSelection()?.selectAllChildren(element);
  document.execCommand('copy');
}
