/** Where a sentence of a text stands. */
export interface Sentence {
  from: number;
  to: number;
  /** Does something end it: a mark, or the end of its line while there is more below? */
  isDone: boolean;
}

/** What Markdown puts before the words of a line: a heading, a point of a list, a quotation. */
const LEAD = /^[\s>]*(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)?/u;
/** A mark that ends a sentence, with what closes after it; a Latin one only before white space, so that 2.5 and 'bv.' in a name stay whole. */
const END = /(?:[.!?…؟۔]+["'»”’)\]*_]*(?=\s|$)|[。！？]+[」』）]*)/gu;
const WORDS = /[\p{L}\p{N}]/u;

/** The sentences of a text, as its readers would count them: a line of a list is one too. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const isLast = at + line.length >= text.trimEnd().length;
    let from = at + (LEAD.exec(line)?.[0].length ?? 0);
    const take = (to: number, isDone: boolean): void => {
      const words = text.slice(from, to);
      if (WORDS.test(words)) found.push({ from: from + words.length - words.trimStart().length, to: from + words.trimEnd().length, isDone });
      from = to;
    };
    for (const end of line.matchAll(END)) {
      const to = at + end.index + end[0].length;
      if (to > from && !goesOn(text.slice(to, at + line.length))) take(to, true);
    }
    take(at + line.length, !isLast);
    at += line.length + 1;
  }
  return found;
}

/** After an abbreviation ('bv. een ladder') no new sentence begins: it would begin with a capital, a figure or a sign. */
function goesOn(rest: string): boolean {
  return /^\p{Ll}/u.test(rest.trimStart());
}
