/** Voices stumble over very long texts: so many characters at a time. */
const LONGEST = 180;
/** A text, and the language that it is read in. */
interface Said {
  lang: string;
  text: string;
}

const READ = 'h1, h2, h3, p, li, legend, label, dt, dd, td, th, blockquote, button';

/**
 * `<button data-speak="selector" data-lang="nl" data-stop="words">` reads the words there aloud with the device's own voice, and stops.
 * Each text is read in its own language; `data-lang` is the language that people in this room write in, which no page can know better. It stands in a `[data-speech]` that is hidden where there is no such voice. No connection is needed, and no https.
 */
export function attachSpeech(synth: SpeechSynthesis | undefined = globalThis.speechSynthesis): void {
  if (!synth || typeof SpeechSynthesisUtterance === 'undefined') return;
  offerSpeech(synth);
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLElement>('[data-speak]');
    if (button) toggle(button, synth);
  });
  addEventListener('pagehide', () => synth.cancel());
}

/** Where there is a voice, the buttons show; also those of a page that came later. */
export function offerSpeech(synth: SpeechSynthesis | undefined = globalThis.speechSynthesis): void {
  if (!synth || typeof SpeechSynthesisUtterance === 'undefined') return;
  for (const place of document.querySelectorAll<HTMLElement>('[data-speech]')) place.hidden = false;
}

function toggle(button: HTMLElement, synth: SpeechSynthesis): void {
  const isReading = button.getAttribute('aria-pressed') === 'true';
  synth.cancel();
  if (isReading) return show(button, false);
  const parts = wordsOf(document.querySelector(button.dataset.speak ?? ''), button.dataset.lang);
  if (parts.length === 0) return;
  show(button, true);
  parts.forEach((part, index) => {
    const spoken = new SpeechSynthesisUtterance(part.text);
    spoken.lang = part.lang;
    if (index === parts.length - 1) spoken.onend = () => show(button, false);
    spoken.onerror = () => show(button, false);
    synth.speak(spoken);
  });
}

function show(button: HTMLElement, isReading: boolean): void {
  const said = button.querySelector<HTMLElement>('[data-said]')!;
  said.dataset.start ??= said.textContent ?? '';
  said.textContent = isReading ? (button.dataset.stop ?? said.dataset.start) : said.dataset.start;
  button.setAttribute('aria-pressed', String(isReading));
}

/** What can be seen there, in order, in pieces that a voice can manage, each in one language; nothing twice. A note with a button in it is read as both. */
export function wordsOf(root: Element | null, room?: string): Said[] {
  if (!root) return [];
  const said: (Said & { by: Element })[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const inside = texts.currentNode.parentElement!;
    const by = inside.closest(READ);
    if (!by || !root.contains(by) || !isShown(inside)) continue;
    const [lang, text, last] = [languageOf(inside, room), texts.currentNode.textContent ?? '', said.at(-1)];
    // White space and signs between two languages have no language of their own.
    if (last?.by === by && (last.lang === lang || !/[\p{L}\p{N}]/u.test(text))) last.text += text;
    else said.push({ by, lang, text });
  }
  return said.flatMap(({ lang, text }) => pieces(text.replace(/\s+/g, ' ').trim()).map(piece => ({ lang, text: piece })));
}

/** A text of the template says its language; what people wrote (`dir=auto`, `bdi`) is in the room's; everything else is in the page's. */
function languageOf(element: Element, room?: string): string {
  const page = document.documentElement;
  const own = element.closest('[lang]');
  if (own && own !== page) return own.getAttribute('lang')!;
  return (element.closest('[dir=auto], bdi') ? room : undefined) ?? page.lang;
}

const isShown = (element: Element): boolean => element.closest('[hidden], [aria-hidden="true"]') === null && element.getClientRects().length > 0;

function pieces(text: string): string[] {
  const all: string[] = [];
  for (const sentence of text.match(/[^.!?]+[.!?]*\s*/g) ?? [text]) {
    const last = all.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST) all[all.length - 1] = last + sentence;
    else all.push(sentence);
  }
  return all.map(piece => piece.trim()).filter(Boolean);
}
