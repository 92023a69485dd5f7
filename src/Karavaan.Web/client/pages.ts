/** How long a page of a long list hangs on the wall, ms. */
const PAGE_MS = 12_000;
/** Columns are never exactly as wide as their share of the list: less than this part of a page is no page. */
const SLACK = 0.05;

/**
 * `[data-pages]`: a list on the wall, of which a part flows out of sight: columns, or rows of a grid, where names stand in line. Every so often
 * it shows the next page, then begins again; what arrives in front (`data-pages="last"`: at the end) is shown at once. While not everything is in
 * sight its parent says which page hangs there: `data-page="2/5"`. With `data-most="5"` a hall full of notes does not pass for a quarter of an
 * hour: only so many pages hang in turn, the first (the last), and the parent says how many things are on none: `data-rest`, in the words of the
 * poster's own `data-rest`.
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
    const paged = measure(list);
    const [first, end] = turns(list, paged);
    const at = page === Infinity ? end - 1 : page < end ? Math.max(first, page) : first;
    paged.show(at);
    const parent = list.parentElement!;
    if (parent.dataset.page !== undefined) parent.dataset.page = `${at - first + 1}/${end - first}`;
    if (parent.dataset.rest !== undefined) parent.dataset.rest = restOf(paged.onPages().filter(on => on < first || on >= end).length);
    this.#at.set(list, at);
  }
}

/** A list in pages. */
interface Paged {
  readonly pages: number;
  /** On which page each thing begins. */
  onPages(): number[];
  show(page: number): void;
}

/** Makes room for the mark of every list that needs one. A mark takes room itself, also from lists beside it: so until none is added. */
function mark(): void {
  const all = [...lists()];
  for (const list of all) {
    for (const part of list.querySelectorAll(':scope > [data-tall]')) part.removeAttribute('data-tall');
    list.removeAttribute('data-flows');
    list.parentElement!.removeAttribute('data-page');
    list.parentElement!.removeAttribute('data-rest');
  }
  for (let rest = all; ;) {
    const long = rest.map(list => [list, measure(list)] as const).filter(([, paged]) => paged.pages > 1);
    if (long.length === 0) break;
    for (const [list, paged] of long) {
      list.parentElement!.dataset.page = '';
      if (paged.pages > mostOf(list)) list.parentElement!.dataset.rest = '';
    }
    rest = rest.filter(list => !long.some(([one]) => one === list));
  }
  // What stands on more than one page though it should not is taller than one.
  for (const list of all) for (const part of list.querySelectorAll(':scope > section')) part.toggleAttribute('data-tall', part.getClientRects().length > 1);
}

/** The pages that hang in turn: from the first to before the second. */
function turns(list: HTMLElement, { pages }: Paged): [number, number] {
  const most = Math.min(pages, mostOf(list));
  return list.dataset.pages === 'last' ? [pages - most, pages] : [0, most];
}

function mostOf(list: HTMLElement): number {
  return Number(list.dataset.most ?? Infinity);
}

/** Nothing where the room for the mark made of more pages than may hang just as many as do. */
function restOf(count: number): string {
  if (count === 0) return '';
  const words = document.querySelector<HTMLElement>('.poster')?.dataset.rest ?? '+{0}';
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
    onPages: () => [...list.children].map(pageOf),
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
