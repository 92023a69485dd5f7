/** Voices stumble over very long texts: so many characters at a time. */
const LONGEST = 180;
const READ = 'h1, h2, h3, p, li, legend, label, dt, dd, td, th, blockquote, button';

/**
 * `<button data-speak="selector" data-lang="nl" data-stop="words">` reads the words there aloud with the device's own voice, and stops.
 * It stands in a `[data-speech]` that is hidden where there is no such voice. No connection is needed, and no https.
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
  const parts = wordsOf(document.querySelector(button.dataset.speak ?? ''));
  if (parts.length === 0) return;
  show(button, true);
  parts.forEach((part, index) => {
    const spoken = new SpeechSynthesisUtterance(part);
    spoken.lang = button.dataset.lang ?? document.documentElement.lang;
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

/** What can be seen there, in order, in pieces that a voice can manage; nothing twice. A note with a button in it is read as both. */
export function wordsOf(root: Element | null): string[] {
  if (!root) return [];
  const said: { by: Element; text: string }[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const by = texts.currentNode.parentElement!.closest(READ);
    if (!by || !root.contains(by) || !isShown(texts.currentNode.parentElement!)) continue;
    if (said.at(-1)?.by === by) said.at(-1)!.text += texts.currentNode.textContent;
    else said.push({ by, text: texts.currentNode.textContent ?? '' });
  }
  return said.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter(Boolean).flatMap(pieces);
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
