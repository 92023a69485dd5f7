import { LAST } from './order';
import type { Page } from './page';
import type { Item, Queue } from './queue';

/**
 * What is still on this phone shows as a dashed card in the list where it will land, under the id that it will have:
 * the server's card then takes its place without a jump. Also after a reload.
 */
export class Waiting {
  constructor(readonly queue: Queue, readonly page: Page) {}

  show(): void {
    const items = this.queue.items().filter(item => item.waiting && (item.who ?? this.page.who) === this.page.who);
    const ids = new Set(items.map(item => item.id));
    for (const card of document.querySelectorAll<HTMLElement>('[data-waits]')) if (!ids.has(card.dataset.waits!)) card.remove();
    for (const item of items) this.#show(item, item.waiting!);
  }

  #show(item: Item, { list, card }: { list: string; card: string }): void {
    const place = document.getElementById(list);
    if (!place || document.getElementById(card)) return;
    const element = document.createElement(place.matches('ul, ol') ? 'li' : 'article');
    element.id = card;
    element.className = 'card waiting';
    element.dataset.waits = item.id;
    element.dataset.order = String(LAST);
    const words = document.createElement('p');
    words.textContent = Object.values(item.texts)[0] ?? '';
    element.append(words);
    place.append(element);
  }
}
