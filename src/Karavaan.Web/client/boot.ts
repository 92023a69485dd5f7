import { commandOf } from './command';
import { DRAFT, keepDraft } from './draft';
import { isField, touch } from './fields';
import { Light } from './light';
import { readPage } from './page';
import { beforeAsking } from './pause';
import { Queue, type Item } from './queue';
import { Shelf } from './shelf';

/**
 * The first script of a live page, small and run before anything can be tapped. On bad wifi the page can stand without its script
 * (app.ts) for a while: until that one runs, a form that would go into the outbox must not load a page, because with the server
 * away the browser puts its own error page in the place of what somebody typed. So it waits, with its words in their fields, and
 * the script is asked for again. It waits where the outbox will look for it: who loads such a page again loses nothing. A browser
 * that has the script and can't run it sends forms by itself.
 */

interface Held {
  item: Item;
  submitter: HTMLElement | null;
}

/** Where app.ts looks for what waits on this device, and for what its owner typed. */
interface Place {
  who: string;
  shelf: Shelf;
  own: Shelf;
  queue: Queue;
}

let place: Place | undefined;
const typed = new Set<EventTarget>();
const held = new Map<HTMLFormElement, Held>();
const light = new Light();
let attempt = 0;

// On the document: a window hears of no element that has loaded.
document.addEventListener('input', note, true);
document.addEventListener('submit', hold, true);
document.addEventListener('error', askAgain, true);
document.addEventListener('load', arrived, true);
document.addEventListener('karavaan:ready', hand);

/** Asked when something is done on the page: when this script runs, it has no body yet. */
function here(): Place {
  if (place) return place;
  const { code, surface, who } = readPage(document.body);
  const shelf = new Shelf(`karavaan.${code}.${surface}.`);
  return (place = { who, shelf, own: new Shelf(`karavaan.${code}.${surface}.${who && `${who}.`}`), queue: new Queue(shelf) });
}

function note({ target }: Event): void {
  if (!target) return;
  typed.add(target);
  if (!isField(target) || !target.form) return;
  touch(target);
  keepDraft(here().own, target.form);
  const { command, auto } = target.form.dataset;
  if (command !== undefined && auto !== undefined && target.form.checkValidity()) keep(target.form, null);
}

function hold(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.dataset.command === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  keep(form, event.submitter);
  if (form.dataset.clear !== undefined && form.dataset.draft) here().own.remove(DRAFT + form.dataset.draft); // It is in the queue; the field only shows it.
}

/** Of each form only the newest counts, as long as nobody can be shown the others. */
function keep(form: HTMLFormElement, submitter: HTMLElement | null): void {
  drop(form);
  const { who, queue, shelf } = here();
  const item = { ...commandOf(form, submitter), ...(who && { who }) };
  queue.add(item);
  held.set(form, { item, submitter });
  light.waiting(held.size, shelf.isSafe);
}

function drop(form: HTMLFormElement): void {
  const old = held.get(form);
  if (old) here().queue.remove(old.item.id);
}

function askAgain(event: Event): void {
  if (!isTheScript(event.target)) return;
  const old = event.target;
  setTimeout(() => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${old.src.split('?')[0]}?again=${++attempt}`; // Some browsers remember that an address failed.
    old.replaceWith(script);
  }, beforeAsking(attempt));
}

/** The script runs, and sends what is in the queue; it must be told of fields to guard and of forms to empty. */
function hand(): void {
  stop();
  tell();
  for (const [form, { item, submitter }] of held) {
    if (!here().shelf.isSafe) drop(form); // Nobody but this script can see it: the form says it once more.
    else if (form.dataset.auto !== undefined || commandOf(form, submitter).body !== item.body) continue; // What is newer goes out, or is read, after it.
    else form.dataset.kept = item.id;
    if (form.isConnected) send(form, submitter);
  }
}

/** It loaded: either it runs by now (and this one listens no more), or it can't run here. */
function arrived(event: Event): void {
  if (!isTheScript(event.target)) return;
  stop();
  tell();
  for (const [form, { submitter }] of held) {
    drop(form);
    if (form.isConnected) send(form, submitter);
  }
}

/** What was typed before is typed now, for who listens now. */
function tell(): void {
  for (const field of typed) field.dispatchEvent(new Event('input', { bubbles: true }));
}

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.requestSubmit(submitter?.isConnected ? submitter : null);
}

function stop(): void {
  document.removeEventListener('input', note, true);
  document.removeEventListener('submit', hold, true);
  document.removeEventListener('error', askAgain, true);
  document.removeEventListener('load', arrived, true);
  document.removeEventListener('karavaan:ready', hand);
}

function isTheScript(target: EventTarget | null): target is HTMLScriptElement {
  return target instanceof HTMLScriptElement && target.type === 'module';
}
