import { placed } from './ownline';

/** One of one's own pictures, as 'Mijn beelden' lists it: where it is, what is on it, and the line that shows it in a story. */
type Picture = { src: string; alt: string; line: string };

/**
 * A story gets a picture with a button: `[data-picture=field]` shows `#edit-pictures` under its field, with one's own pictures and a form for one
 * more. The one that is chosen comes where the caret was, on a line of its own. `tell` says aloud that it is there.
 */
export function attachPictures(form: HTMLFormElement, tell: (words: string) => void): void {
  const panel = document.getElementById('edit-pictures');
  const adding = document.getElementById('picture-add') as HTMLFormElement | null;
  if (!panel || !adding) return;
  const [shelf, sample, refusal] = [panel.querySelector('ul')!, panel.querySelector('template')!, panel.querySelector<HTMLElement>('[data-refusal]')!];
  const been = new Set<Element>();
  let opener: HTMLElement | undefined;
  let listing = Promise.resolve<Picture[]>([]);
  let isAdding = false;

  for (const button of form.querySelectorAll<HTMLElement>('[data-picture]')) button.hidden = false;
  for (const hint of form.querySelectorAll<HTMLElement>('[data-bare]')) hint.hidden = true;
  form.addEventListener('focusin', event => been.add(event.target as Element));
  form.addEventListener('click', pressed);
  panel.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    shut();
    opener?.focus();
  });
  adding.addEventListener('submit', event => {
    event.preventDefault();
    if (!isAdding) void add();
  });

  function pressed(event: Event): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('[data-picture]');
    if (button) {
      const isOpen = button.getAttribute('aria-expanded') === 'true';
      shut();
      if (!isOpen) void open(button);
    } else if (target.closest('[data-shut]')) {
      shut();
      opener?.focus();
    } else {
      const chosen = target.closest<HTMLElement>('#edit-pictures li > button');
      if (chosen) put(chosen.dataset.line!);
    }
  }

  function shut(): void {
    opener?.setAttribute('aria-expanded', 'false');
    panel!.hidden = true;
  }

  async function open(button: HTMLElement): Promise<void> {
    opener = button;
    button.setAttribute('aria-expanded', 'true');
    button.closest('.edit-picture')!.after(panel!);
    panel!.querySelector('h4')!.textContent = panel!.dataset.title!.replace('{0}', button.querySelector('.unseen')?.textContent?.trim() ?? '');
    refuse('');
    panel!.hidden = false;
    panel!.focus();
    try {
      draw(await (listing = list()));
    } catch (error) {
      refuse(whyNot(error));
    }
  }

  const list = async (): Promise<Picture[]> => read(await page(await fetch(adding!.action, { headers: { Accept: 'text/html' } })));

  function draw(pictures: Picture[]): void {
    panel!.querySelector<HTMLElement>('[data-none]')!.hidden = pictures.length > 0;
    panel!.querySelector('details')!.open = pictures.length === 0;
    shelf.replaceChildren(...pictures.map(picture => {
      const item = sample.content.cloneNode(true) as DocumentFragment;
      item.querySelector('button')!.dataset.line = picture.line;
      item.querySelector('img')!.src = picture.src;
      item.querySelector('span')!.textContent = picture.alt;
      return item;
    }));
  }

  /** What can't be a picture is refused in the words of the page that keeps them. */
  async function add(): Promise<void> {
    isAdding = true;
    refuse('');
    const [asked, body] = [opener, new FormData(adding!)];
    try {
      // Which one is new shows beside what there was: without that list it would be a guess.
      const before = new Set((await listing.catch(() => (listing = list()))).map(picture => picture.line));
      const answered = await page(await fetch(adding!.action, { method: 'POST', body, headers: { Accept: 'text/html' } }), 422);
      const why = answered.querySelector('.refusal')?.textContent?.trim();
      if (why) return refuse(why);
      const now = read(answered);
      listing = Promise.resolve(now);
      draw(now);
      adding!.reset();
      // The same picture again is no new one: then it is the one with these words. Whoever went to another story meanwhile chooses there.
      const added = now.find(picture => !before.has(picture.line)) ?? now.find(picture => picture.alt === inOneLine(body.get('alt')));
      if (added && opener === asked && !panel!.hidden) put(added.line);
    } catch (error) {
      refuse(whyNot(error));
    } finally {
      isAdding = false;
    }
  }

  /** Without an answer there was no connection; another page than the one with the pictures says that one has to sign in again. */
  const whyNot = (error: unknown): string => (error instanceof TypeError ? panel!.dataset.offline! : panel!.dataset.elsewhere!);

  function refuse(words: string): void {
    refusal.hidden = words === '';
    refusal.querySelector('span')!.textContent = words;
  }

  function put(line: string): void {
    const field = document.getElementById(opener?.dataset.picture ?? '');
    if (!(field instanceof HTMLTextAreaElement)) return;
    const caret = been.has(field) ? field.selectionEnd : field.value.length;
    const { from, to, text } = placed(field.value, caret, line);
    shut();
    field.focus();
    field.setSelectionRange(from, to);
    // So it can be taken back with Ctrl+Z, as what was typed.
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, from, to, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const end = from + text.trimEnd().length;
    field.setSelectionRange(end, end);
    tell(panel!.dataset.in!);
  }
}

/** The page in an answer; anything else than a picture list or a refusal is a failure: signed out, or no such page. */
async function page(answer: Response, refused?: number): Promise<Document> {
  if (!answer.ok && answer.status !== refused) throw new Error(`${answer.status}`);
  const found = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!found.querySelector('[data-pictures]')) throw new Error('elsewhere');
  return found;
}

function read(page: Document): Picture[] {
  return [...page.querySelectorAll('[data-pictures] li')].map(item => {
    const [image, line] = [item.querySelector('img'), item.querySelector('input')];
    return { src: image?.getAttribute('src') ?? '', alt: image?.alt ?? '', line: line?.getAttribute('value') ?? '' };
  });
}

/** As the server keeps an alt text. */
const inOneLine = (words: FormDataEntryValue | null): string => String(words ?? '').split(/\s+/).filter(Boolean).join(' ');
