import { commandOf } from './command';
import { DRAFT, keepDraft, readDraft } from './draft';
import { fieldsOf, isField, isText, isTouched, touch } from './fields';
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
document.addEventListener('readystatechange', giveBack);

/** Asked when something is done on the page: when this script runs, it has no body yet. */
function here(): Place {
  if (place) return place;
  const { code, surface, who } = readPage(document.body);
  const shelf = new Shelf(`karavaan.${code}.${surface}.`);
  return (place = { who, shelf, own: new Shelf(`karavaan.${code}.${surface}.${who && `${who}.`}`), queue: new Queue(shelf) });
}

/** Forms whose draft of before could not go back into its fields: app.ts shows it, so nothing may take its place before. */
const full = new WeakSet<HTMLFormElement>();
const lookedAt = new WeakSet<HTMLFormElement>();

/** What was typed on this page when it stood here before, also without its script: the next key would be the whole draft otherwise. */
function giveBack(): void {
  if (document.readyState === 'interactive') for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) lookBack(form);
}

function lookBack(form: HTMLFormElement): void {
  const draft = lookedAt.has(form) ? undefined : readDraft(here().own, form.dataset.draft);
  lookedAt.add(form);
  if (!draft) return;
  const fields = fieldsOf(form).filter(isText);
  const isBack = Object.entries(draft.texts).map(([name, { text, base }]) => text === '' || fields.some(field => field.name === name && goesBack(field, text, base)));
  if (draft.sent || isBack.includes(false)) full.add(form);
}

/** Only where nothing was typed yet, and onto the words that it was typed onto. */
function goesBack(field: HTMLInputElement | HTMLTextAreaElement, text: string, base: string): boolean {
  if (isTouched(field) || field.value !== field.defaultValue || field.defaultValue !== base) return false;
  field.value = text;
  touch(field);
  typed.add(field);
  return true;
}

function note({ target }: Event): void {
  if (!target) return;
  typed.add(target);
  if (!isField(target) || !target.form) return;
  lookBack(target.form);
  touch(target);
  if (!full.has(target.form)) keepDraft(here().own, target.form);
  const { command, auto } = target.form.dataset;
  if (command !== undefined && auto !== undefined && target.form.checkValidity()) keep(target.form, null);
}

function hold(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.dataset.command === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const item = keep(form, event.submitter);
  // It is in the queue; the field only shows it.
  if (form.dataset.clear !== undefined && form.dataset.draft && !full.has(form) && here().queue.isKept(item.id)) here().own.remove(DRAFT + form.dataset.draft);
}

/** Of each form only the newest counts, but where every sending is a thing of its own: then only a trembling finger's is one too many. */
function keep(form: HTMLFormElement, submitter: HTMLElement | null): Item {
  const { who, queue, shelf } = here();
  const item = { ...commandOf(form, submitter), ...(who && { who }) };
  const before = held.get(form)?.item;
  if (before && (form.dataset.clear === undefined || before.body === item.body || !queue.isKept(before.id))) drop(form);
  queue.add(item);
  held.set(form, { item, submitter });
  light.waiting(queue.length, shelf.isSafe);
  return item;
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
    if (!here().queue.isKept(item.id)) drop(form); // Nobody but this script can see it: the form says it once more.
    else if (form.dataset.auto !== undefined || commandOf(form, submitter).body !== item.body) continue; // What is newer goes out, or is read, after it.
    else form.dataset.kept = item.id;
    send(form, submitter);
    delete form.dataset.kept;
  }
}

/** It loaded: either it runs by now (and this one listens no more), or it can't run here. */
function arrived(event: Event): void {
  if (!isTheScript(event.target)) return;
  stop();
  tell();
  for (const [form, { submitter }] of held) {
    drop(form);
    send(form, submitter);
  }
}

/** What was typed before is typed now, for who listens now. */
function tell(): void {
  for (const field of typed) field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Through a button only while it still is one of that form: the page may have been drawn anew meanwhile. */
function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (form.isConnected) form.requestSubmit((submitter as HTMLButtonElement | null)?.form === form ? submitter : null);
}

function stop(): void {
  document.removeEventListener('input', note, true);
  document.removeEventListener('submit', hold, true);
  document.removeEventListener('error', askAgain, true);
  document.removeEventListener('load', arrived, true);
  document.removeEventListener('karavaan:ready', hand);
  document.removeEventListener('readystatechange', giveBack);
}

function isTheScript(target: EventTarget | null): target is HTMLScriptElement {
  return target instanceof HTMLScriptElement && target.type === 'module';
}
