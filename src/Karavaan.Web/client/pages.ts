/** How long a page of a long list hangs on the wall, ms. */
const PAGE_MS = 12_000;
/** Columns are never exactly as wide as their share of the list: less than this part of a page is no page. */
const SLACK = 0.05;

/**
 * `[data-pages]`: columns on the wall, of which some flow out of sight. Every so often it shows the next ones, then begins again; what
 * arrives in front (`data-pages="last"`: at the end) is shown at once. While not everything is in sight its parent says which page hangs
 * there: `data-page="2/5"`.
 */
export class Pages {
  #at = new WeakMap<Element, number>();
  #newest = new WeakMap<Element, string>();

  constructor() {
    setInterval(() => this.turn(), PAGE_MS);
    addEventListener('resize', () => this.show()); // On another projector pages are as wide as its columns.
    void document.fonts?.ready.then(() => this.show());
    this.show();
  }

  /** Again after every change of the page. */
  show(): void {
    mark();
    for (const list of lists()) {
      const isLast = list.dataset.pages === 'last';
      const [newest, before] = [(isLast ? list.lastElementChild : list.firstElementChild)?.id ?? '', this.#newest.get(list)];
      this.#hang(list, newest === before ? this.#place(list) : isLast && before !== undefined ? Infinity : 0);
      this.#newest.set(list, newest);
    }
  }

  /** The next page of every list. */
  turn(): void {
    mark();
    for (const list of lists()) this.#hang(list, this.#place(list) + 1);
  }

  #place(list: Element): number {
    return this.#at.get(list) ?? 0;
  }

  #hang(list: HTMLElement, page: number): void {
    const { pages, width } = count(list);
    const at = page === Infinity ? pages - 1 : page < pages ? page : 0;
    list.scrollLeft = at * width;
    const parent = list.parentElement!;
    if (parent.dataset.page !== undefined) parent.dataset.page = `${at + 1}/${pages}`;
    this.#at.set(list, at);
  }
}

/** Makes room for the mark of every list that needs one. A mark takes room itself, also from lists beside it: so until none is added. */
function mark(): void {
  const all = [...lists()];
  for (const list of all) list.parentElement!.removeAttribute('data-page');
  for (let rest = all; ;) {
    const long = rest.filter(list => count(list).pages > 1);
    if (long.length === 0) return;
    for (const list of long) list.parentElement!.dataset.page = '';
    rest = rest.filter(list => !long.includes(list));
  }
}

/** How many pages of columns there are, and how wide one is with the gap after it, px. */
function count(list: HTMLElement): { pages: number; width: number } {
  const { columnGap, paddingLeft, paddingRight } = getComputedStyle(list);
  const [gap, padding] = [Number.parseFloat(columnGap) || 0, Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)];
  const width = list.clientWidth - padding + gap;
  return { pages: Math.max(1, Math.ceil((list.scrollWidth - padding + gap) / width - SLACK)), width };
}

function lists(): Iterable<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-pages]');
}
