import type { Shelf } from './shelf';

const KEY = 'rescue.';

/** Of which text that several write it is, how often words of that had been blanked by then, and what of it was typed on this device. */
export interface Source {
  live: string;
  blanked: number;
  typed: string;
}

interface Rescued {
  words: string;
  text: string;
  of?: Source | undefined;
}

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

  keep(id: string, words: string, text: string, of?: Source): void {
    this.shelf.set(KEY + id, JSON.stringify({ words, text, of } satisfies Rescued));
    this.#show(KEY + id, { words, text });
  }

  /** Somebody's words in this text were blanked: of what was rescued before, only what was typed here stays. */
  narrow(live: string, blanked: number): void {
    for (const key of this.shelf.keys(KEY)) {
      const { words, of } = read(this.shelf.get(key));
      if (of?.live === live && of.blanked < blanked) this.keep(key.slice(KEY.length), words, of.typed);
    }
  }

  #showAll(): void {
    for (const key of this.shelf.keys(KEY)) this.#show(key, read(this.shelf.get(key)));
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

/** What can't be read as ours is shown as it is: it may still be somebody's words. */
function read(value: string | null): Rescued {
  try {
    return JSON.parse(value ?? '') as Rescued;
  } catch {
    return { words: '', text: value ?? '' };
  }
}

/** The clipboard API is missing on a LAN without https; selecting and the old command work everywhere. */
function copyText(element: Element): void {
  getSelection()?.selectAllChildren(element);
  document.execCommand('copy');
}
