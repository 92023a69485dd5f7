/** How long a page of a long list hangs on the wall, ms. */
const PAGE_MS = 12_000;
/** Columns are never exactly as wide as their share of the list: less than this part of a page is no page. */
const SLACK = 0.05;

/**
 * `[data-pages]`: a list on the wall, of which a part flows out of sight: columns, or rows of a grid, where names stand in line. Every so often
 * it shows the next page, then begins again; what arrives in front (`data-pages="last"`: at the end) is shown at once. While not everything is in
 * sight its parent says which page hangs there: `data-page="2/5"`. With `data-most="5"` a hall full of notes does not pass for a quarter of an
 * hour: only so many pages hang in turn, the first (the last), and the parent says how many things are on none: `data-rest`, in the words of the
 * poster's own `data-rest`, or of the list's `data-rest-words`. With `data-tail="tr"` only what matches counts: all that stands before the first of
 * them hangs. With `data-letters="2 3 4"` its style says how large (`--letters`): the largest with which no more pages hang than with the smallest.
 */
export class Pages {
  #at = new WeakMap<Element, number>();
  #newest = new WeakMap<Element, string>();
  #letters = new WeakMap<Element, Letters>();

  constructor() {
    setInterval(() => this.turn(), PAGE_MS);
    addEventListener('resize', () => this.show()); // On another projector pages are as wide as its columns.
    void document.fonts?.ready.then(() => this.show());
    this.show();
  }

  /** Again after every change of the page. */
  show(): void {
    this.#mark();
    for (const list of lists()) {
      const isLast = list.dataset.pages === 'last';
      const [newest, before] = [(isLast ? list.lastElementChild : list.firstElementChild)?.id ?? '', this.#newest.get(list)];
      this.#hang(list, newest === before ? this.#place(list) : isLast && before !== undefined ? Infinity : 0);
      this.#newest.set(list, newest);
    }
  }

  /** The next page of every list. */
  turn(): void {
    this.#mark();
    for (const list of lists()) this.#hang(list, this.#place(list) + 1);
  }

  #mark(): void {
    for (const list of lists()) clear(list);
    for (const list of lists()) if (list.dataset.letters) this.#write(list, list.dataset.letters.split(' '));
    mark();
  }

  /** Tried only when something else hangs there, or elsewhere: every size is a layout of all pages. */
  #write(list: HTMLElement, sizes: string[]): void {
    const about = `${list.clientWidth} ${list.clientHeight} ${document.fonts?.status} ${list.innerHTML}`;
    const known = this.#letters.get(list);
    const size = known?.about === about ? known.size : largest(list, sizes);
    list.style.setProperty('--letters', size);
    this.#letters.set(list, { about, size });
  }

  #place(list: Element): number {
    return this.#at.get(list) ?? 0;
  }

  #hang(list: HTMLElement, page: number): void {
    const paged = measure(list);
    const [first, end] = turns(list, paged);
    const at = page === Infinity ? end - 1 : page < end ? Math.max(first, page) : first;
    paged.show(at);
    const parent = list.parentElement!;
    if (parent.dataset.page !== undefined) parent.dataset.page = `${at - first + 1}/${end - first}`;
    this.#at.set(list, at);
    if (parent.dataset.rest === undefined) return;
    const on = paged.onPages();
    // Where none of them hangs nobody asks how many more there are.
    parent.dataset.rest = on.includes(at) || !list.dataset.tail ? restOf(list, on.filter(page => page < first || page >= end).length) : '';
  }
}

/** The size of a list's letters, and for what it was found. */
interface Letters {
  readonly about: string;
  readonly size: string;
}

/** A list in pages. */
interface Paged {
  readonly pages: number;
  /** On which page each thing begins that may hang on none. */
  onPages(): number[];
  show(page: number): void;
}

/** Makes room for the mark of every list that needs one. A mark takes room itself, also from lists beside it: so until none is added. */
function mark(): void {
  const all = [...lists()];
  for (let rest = all; ;) {
    const long = rest.map(list => [list, measure(list)] as const).filter(([, paged]) => paged.pages > 1);
    if (long.length === 0) break;
    for (const [list, paged] of long) {
      list.parentElement!.dataset.page = '';
      const [first, end] = turns(list, paged);
      if (end - first < paged.pages) list.parentElement!.dataset.rest = '';
    }
    rest = rest.filter(list => !long.some(([one]) => one === list));
  }
  // What stands on more than one page though it should not is taller than one.
  for (const list of all) for (const part of list.querySelectorAll(':scope > section')) part.toggleAttribute('data-tall', part.getClientRects().length > 1);
}

/** Without the marks of what hung there before. */
function clear(list: HTMLElement): void {
  for (const part of list.querySelectorAll(':scope > [data-tall]')) part.removeAttribute('data-tall');
  list.removeAttribute('data-flows');
  list.parentElement!.removeAttribute('data-page');
  list.parentElement!.removeAttribute('data-rest');
}

/** From small to large: the last before more pages hang. */
function largest(list: HTMLElement, sizes: string[]): string {
  let [fewest, best] = [Infinity, sizes[0]!];
  for (const size of sizes) {
    list.style.setProperty('--letters', size);
    const pages = hanging(list);
    if (pages > fewest) break;
    [fewest, best] = [pages, size];
  }
  return best;
}

/** How many pages hang in turn, with room for the mark if there are more than one. */
function hanging(list: HTMLElement): number {
  const parent = list.parentElement!;
  if (measure(list).pages > 1) parent.dataset.page = '';
  const [first, end] = turns(list, measure(list));
  clear(list);
  return end - first;
}

/** The pages that hang in turn: from the first to before the second. */
function turns(list: HTMLElement, paged: Paged): [number, number] {
  const { pages } = paged;
  const before = list.dataset.tail ? Math.min(pages, ...paged.onPages()) : 0;
  const most = Math.min(pages, before + mostOf(list));
  return list.dataset.pages === 'last' ? [pages - most, pages] : [0, most];
}

function mostOf(list: HTMLElement): number {
  return Number(list.dataset.most ?? Infinity);
}

/** What counts of a list, of which some may hang on no page. */
function things(list: HTMLElement): Element[] {
  return [...(list.dataset.tail ? list.querySelectorAll(list.dataset.tail) : list.children)];
}

/** Nothing where the room for the mark made of more pages than may hang just as many as do. */
function restOf(list: HTMLElement, count: number): string {
  if (count === 0) return '';
  const words = list.dataset.restWords ?? document.querySelector<HTMLElement>('.poster')?.dataset.rest ?? '+{0}';
  return words.replace('{0}', String(count));
}

/** A grid of which one thing is taller than a page flows in columns all the same (`data-flows`, pages.css): there it goes on in the next. */
function measure(list: HTMLElement): Paged {
  const inRows = getComputedStyle(list).display === 'grid' ? rows(list) : undefined;
  if (inRows) return inRows;
  if (getComputedStyle(list).display === 'grid') list.dataset.flows = '';
  return columns(list);
}

function columns(list: HTMLElement): Paged {
  const { columnGap, paddingLeft, paddingRight } = getComputedStyle(list);
  const [gap, padding] = [Number.parseFloat(columnGap) || 0, Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)];
  // To the part of a pixel: thirty pages further on, rounded widths would cut letters.
  const width = list.getBoundingClientRect().width - padding + gap;
  const pageOf = (part: Element): number => {
    const left = (part.getClientRects()[0]?.left ?? 0) - list.getBoundingClientRect().left - Number.parseFloat(paddingLeft) + list.scrollLeft;
    return Math.floor(left / width + SLACK);
  };
  return {
    pages: Math.max(1, Math.ceil((list.scrollWidth - padding + gap) / width - SLACK)),
    onPages: () => things(list).map(pageOf),
    show: page => void (list.scrollLeft = page * width),
  };
}

/** Whole rows only: those of other pages are away. Nothing when one is taller than a page. */
function rows(list: HTMLElement): Paged | undefined {
  const parts = [...list.children] as HTMLElement[];
  for (const part of parts) part.removeAttribute('data-away');
  const { paddingTop, paddingBottom } = getComputedStyle(list);
  const room = list.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom) + 1;
  if (parts.some(part => part.offsetHeight > room)) return undefined;
  let [page, top] = [0, parts[0]?.offsetTop ?? 0];
  const on = parts.map(part => {
    if (part.offsetTop > top && part.offsetTop + part.offsetHeight - top > room) [page, top] = [page + 1, part.offsetTop];
    return page;
  });
  return {
    pages: page + 1,
    onPages: () => on,
    show: shown => {
      list.scrollLeft = 0;
      parts.forEach((part, i) => part.toggleAttribute('data-away', on[i] !== shown));
    },
  };
}

function lists(): Iterable<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-pages]');
}
