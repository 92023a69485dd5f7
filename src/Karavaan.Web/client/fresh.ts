import type { Sentence } from './sentences';

/** How long a sentence that changed is marked after its last change, ms, and how long weaker at the end of that. */
const MARKED_MS = 4_000;
const FADING_MS = 1_200;

/** Each of these is a line of its own, so a sentence never runs from one into the next. */
const LINES = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td';

interface Mark {
  ranges: Range[];
  timers: ReturnType<typeof setTimeout>[];
  isFading: boolean;
}

/**
 * On the wall: in a text `[data-article=number] .article-text` that grows, the sentence that changed is marked for a moment. It is a
 * highlight of the browser (posters-charter.css) and no element, so the text itself stays as it was drawn; a browser that knows no
 * highlights shows the text without.
 */
export class Fresh {
  #texts = new Map<string, string>();
  #marks = new Map<string, Mark>();

  /** `sentencesOf` is given: see surface.ts. */
  constructor(readonly sentencesOf: (text: string) => Sentence[]) {
    this.show();
  }

  /** After every change of the page. */
  show(): void {
    if (!('highlights' in CSS)) return;
    for (const text of document.querySelectorAll<HTMLElement>('[data-article] .article-text')) this.#look(text);
    this.#draw();
  }

  #look(text: HTMLElement): void {
    const article = text.closest<HTMLElement>('[data-article]')!.dataset.article!;
    const [words, nodes] = read(text);
    const before = this.#texts.get(article);
    this.#texts.set(article, words);
    if (before === undefined || before === words) return;
    this.#drop(article);
    const ranges = changed(before, words, this.sentencesOf).map(({ from, to }) => rangeOf(nodes, from, to));
    if (ranges.length === 0) return;
    const timers = [setTimeout(() => this.#fade(article), MARKED_MS - FADING_MS), setTimeout(() => (this.#drop(article), this.#draw()), MARKED_MS)];
    this.#marks.set(article, { ranges, timers, isFading: false });
  }

  #fade(article: string): void {
    const mark = this.#marks.get(article);
    if (mark) mark.isFading = true;
    this.#draw();
  }

  #drop(article: string): void {
    this.#marks.get(article)?.timers.forEach(clearTimeout);
    this.#marks.delete(article);
  }

  #draw(): void {
    const marks = [...this.#marks.values()];
    for (const [name, isFading] of [['fresh', false], ['fading', true]] as const)
      CSS.highlights.set(name, new Highlight(...marks.filter(mark => mark.isFading === isFading).flatMap(({ ranges }) => ranges)));
  }
}

/** The sentences of a text in which it differs from what it was; where words only went, the one that they went from. */
export function changed(before: string, now: string, sentencesOf: (text: string) => Sentence[]): { from: number; to: number }[] {
  let [start, end] = [0, 0];
  const most = Math.min(before.length, now.length);
  while (start < most && before[start] === now[start]) start++;
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  const [from, to] = [start, Math.max(start, now.length - end)];
  const all = sentencesOf(now);
  const inside = all.filter(sentence => sentence.from < to && sentence.to > from);
  return inside.length > 0 ? inside : all.filter(sentence => sentence.from <= from && sentence.to >= from).slice(0, 1);
}

/** The words of an element, a line for each line of it, and where each piece of text begins. */
function read(element: HTMLElement): [string, { node: Text; start: number }[]] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let [words, line]: [string, Element | null] = ['', null];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const own = node.parentElement!.closest(LINES);
    if (line && own !== line) words += '\n';
    line = own;
    nodes.push({ node, start: words.length });
    words += node.data;
  }
  return [words, nodes];
}

function rangeOf(nodes: { node: Text; start: number }[], from: number, to: number): Range {
  const range = new Range();
  const [first, last] = [nodes.filter(({ start }) => start <= from).at(-1)!, nodes.filter(({ start }) => start < to).at(-1)!];
  range.setStart(first.node, Math.min(from - first.start, first.node.length));
  range.setEnd(last.node, Math.min(to - last.start, last.node.length));
  return range;
}
