import { commandOf } from './command';
import { DRAFT, giveBack, keepDraft } from './draft';
import { isField, touch } from './fields';
import { Light } from './light';
import { readPage } from './page';
import { beforeAsking } from './pause';
import { Queue, type Item } from './queue';
import { keepRescued, readRescued, RESCUED, type Taking } from './rescued';
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
document.addEventListener('karavaan:ready', hand as EventListener);
document.addEventListener('readystatechange', lookBack);

/** Asked when something is done on the page: when this script runs, it has no body yet. */
function here(): Place {
  if (place) return place;
  const { code, surface, who } = readPage(document.body);
  const shelf = new Shelf(`karavaan.${code}.${surface}.`);
  return (place = { who, shelf, own: new Shelf(`karavaan.${code}.${surface}.${who && `${who}.`}`), queue: new Queue(shelf) });
}

const met = new WeakSet<HTMLFormElement>();

/** What was typed on this page when it stood here before, also without its script: the next key would be the whole draft otherwise. */
function lookBack(): void {
  if (document.readyState === 'interactive') for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) meet(form);
}

function meet(form: HTMLFormElement): void {
  if (met.has(form)) return;
  met.add(form);
  const { own } = here();
  for (const field of giveBack(own, form, (id, text) => keepRescued(own, id, { words: '', text }))) typed.add(field);
}

function note({ target }: Event): void {
  if (!target) return;
  typed.add(target);
  if (!isField(target) || !target.form) return;
  meet(target.form);
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
  const item = keep(form, event.submitter);
  // It is in the queue; the field only shows it.
  if (form.dataset.clear !== undefined && form.dataset.draft && here().queue.isKept(item.id)) here().own.remove(DRAFT + form.dataset.draft);
}

/** Of each form only the newest counts, but where every sending is a thing of its own: then only a trembling finger's is one too many. */
function keep(form: HTMLFormElement, submitter: HTMLElement | null): Item {
  const { who, queue, shelf } = here();
  const item = { ...commandOf(form, submitter), ...(who && { who }) };
  const before = held.get(form)?.item;
  if (before && (form.dataset.clear === undefined || before.body === item.body)) drop(form);
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

/** The script runs, and sends what is in the queue; it must be told of what only this one has, of fields to guard and of forms to empty. */
function hand({ detail: taking }: CustomEvent<Taking>): void {
  stop();
  const { own, queue } = here();
  for (const key of own.keys(RESCUED)) if (!own.isKept(key)) taking.rescued(key.slice(RESCUED.length), readRescued(own, key).text);
  tell();
  for (const item of queue.items()) if (!queue.isKept(item.id)) taking.item(item);
  for (const [form, { item, submitter }] of held) {
    if (form.dataset.auto !== undefined || commandOf(form, submitter).body !== item.body) continue; // What is newer goes out, or is read, after it.
    form.dataset.kept = item.id;
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
  document.removeEventListener('karavaan:ready', hand as EventListener);
  document.removeEventListener('readystatechange', lookBack);
}

function isTheScript(target: EventTarget | null): target is HTMLScriptElement {
  return target instanceof HTMLScriptElement && target.type === 'module';
}
