/**
 * `<ul data-bound="30">`: the first so many stand on the page, and the button `[data-rest=id of the list]` brings the rest and puts it away
 * again. The list says how it is cut (`data-cut`), and the style sheet leaves out what is too much: heads, what hangs on the screen
 * and what somebody is in, stay. Without script all of it stands there.
 */
export class Bounds {
  #whole = new Set<string>();

  constructor() {
    document.addEventListener('click', event => this.#turn((event.target as Element).closest<HTMLElement>('[data-rest]')?.dataset.rest));
    this.show();
  }

  /** Again after every change of the page. */
  show(): void {
    for (const list of document.querySelectorAll<HTMLElement>('[data-bound]')) this.#cut(list);
  }

  #turn(list: string | undefined): void {
    if (!list) return;
    if (!this.#whole.delete(list)) this.#whole.add(list);
    this.show();
  }

  #cut(list: HTMLElement): void {
    const bound = Number(list.dataset.bound);
    const over = [...list.children].slice(bound).filter(item => !item.matches('.cluster-head, [aria-current]')).length;
    const [isLong, isWhole] = [over > 0, this.#whole.has(list.id)];
    if (!isLong || isWhole) list.removeAttribute('data-cut');
    else if (!list.hasAttribute('data-cut')) list.dataset.cut = String(bound);
    const button = document.querySelector<HTMLElement>(`[data-rest="${CSS.escape(list.id)}"]`);
    if (!button) return;
    button.parentElement!.hidden = !isLong;
    button.setAttribute('aria-expanded', String(isWhole));
    const words = isWhole ? (button.dataset.fewer ?? '') : (button.dataset.more ?? '').replace('{0}', String(over));
    if (button.textContent !== words) button.textContent = words;
  }
}
