import type { Answer } from './answer';
import { Applier } from './apply';
import { Autos } from './autos';
import { findForm } from './command';
import { attachDrafts } from './drafts';
import { Editors } from './editors';
import { attachFields, untouch } from './fields';
import { attachForgotten, clear } from './forget';
import { Forms, saved } from './forms';
import { attachHands, holdOn } from './hands';
import { Holds } from './hold';
import { attachInsert } from './insert';
import type { Later } from './later';
import { Light, sayReconnecting } from './light';
import { Live } from './live';
import { measure, Meters } from './meter';
import { Outbox } from './outbox';
import { readPage } from './page';
import { attachOnline } from './online';
import { attachPopups } from './popups';
import { Presence } from './presence';
import { Queue, type Item } from './queue';
import { Refusals } from './refusals';
import { reload } from './reload';
import { Rescue } from './rescue';
import type { Taking } from './rescued';
import { Sharers } from './sharers';
import { Shelf } from './shelf';
import { Since } from './since';
import { Staging } from './staging';
import { attachSurface, untilLoaded } from './surface';
import { attachTimers } from './timer';
import { readCaret } from './told';
import { Turn } from './turn';
import { Waiting } from './waiting';
import { whenAwake } from './wake';

const page = readPage(document.body);
const shelf = new Shelf(`karavaan.${page.code}.${page.surface}.`);
/** What somebody typed and did not send is theirs alone; what waits to be sent is the device's. */
const shelves = new Map<string, Shelf>();
const queue = new Queue(shelf);

const applier = new Applier();
const timers = attachTimers(page.now);
const since = new Since();
const staging = new Staging();
const light = new Light(sayReconnecting);
const waiting = new Waiting(queue, page);
const presence = new Presence(kind => live?.pass(kind));

attachFields();
attachInsert();
attachPopups();
attachHands(page);
attachForgotten(page.code, queue);
const rescue = new Rescue(shelfOf(page.who));
const drafts = attachDrafts(shelfOf(page.who), rescue);
const refusals = new Refusals(drafts, rescue);
const outbox = new Outbox(queue, new Turn(shelf, navigator.locks ?? null), deliver, count);
const forms = new Forms(outbox, drafts, refusals, page);
const autos = new Autos(forms, count);
const editors = new Editors(page, { shelf: () => shelfOf(page.who), rescue, changed: count, pass: data => live?.pass('caret', data), measure, taken, known });
applier.onText = op => editors.hear(op);
document.dispatchEvent(new CustomEvent<Taking>('karavaan:ready', { detail: { item: item => outbox.add(item), rescued: (id, text) => rescue.keep(id, '', text) } })); // What boot.ts held goes into the outbox.
const holds = new Holds();
const surface = await attachSurface(page, timers, holds, isHeard => live?.sound(isHeard));
let live = connect();
const sharers = new Sharers(page, shelf, { leave, arrive });
attachOnline(form => drafts.leave(form)); // After the sharers, who need no connection.
const meters = new Meters();
let later: Later | undefined;

applier.onChange(() => {
  drafts.restore();
  editors.show();
  waiting.show();
  light.show();
  timers.show();
  since.show();
  staging.show();
  presence.show();
  meters.show();
  sharers.show();
  surface.show();
  later?.show();
});

if (Number.isFinite(page.now)) {
  since.set(page.now);
  staging.set(page.now);
}
drafts.restore();
editors.show();
count();
outbox.kick();
void live?.check();
addEventListener('offline', () => connected(false));
whenAwake(() => {
  outbox.kick();
  void sharers.tell();
  void live?.check();
});
void untilLoaded(() => import('./later')).then(({ attachLater }) => (later = attachLater()));

function deliver(item: Item, answer: Answer): void {
  known(answer.kind !== 'join');
  if ((item.who ?? page.who) !== page.who) return deliverToOther(item, answer);
  if (answer.kind === 'refused') refusals.refuse(item, answer.words);
  if (answer.kind !== 'saved') return;
  saved(item, findForm(item.form), drafts);
  applier.apply(answer.ops);
}

/** The page is somebody else's by now: refused words wait for who wrote them. */
function deliverToOther(item: Item, answer: Answer): void {
  const text = Object.values(item.texts).join('\n');
  if (answer.kind === 'refused' && text) new Rescue(shelfOf(item.who ?? ''), null).keep(item.id, answer.words, text);
}

/** Always the same one for the same person: what a full storage can't hold is in it. */
function shelfOf(who: string): Shelf {
  const own = shelves.get(who) ?? new Shelf(`karavaan.${page.code}.${page.surface}.${who && `${who}.`}`);
  shelves.set(who, own);
  return own;
}

function connect(): Live | undefined {
  return page.live ? new Live(page, { ops, reload: loadAgain, here, passing, screens: (count, silent) => surface.screens?.(count, silent), connected, clock, known, gone, pausing: () => light.pausing() }) : undefined;
}

function leave(): number {
  autos.flush();
  editors.leave();
  const version = live?.leave() ?? page.version;
  live = undefined;
  return version;
}

function arrive(): void {
  drafts.shelf = shelfOf(page.who);
  rescue.open(drafts.shelf);
  holdOn(page);
  if (page.who) live = connect();
  applier.renew();
  void live?.check();
}

function count(): void {
  waiting.show();
  light.waiting(queue.length + autos.length + editors.length, shelf.isSafe);
}

function ops(changes: Parameters<Applier['apply']>[0]): void {
  applier.apply(changes);
}

function loadAgain(): void {
  reload(() => autos.flush());
}

function here(ids: string[]): void {
  presence.here(ids);
}

function passing(kind: string, from: string, data: string): void {
  presence.passing(kind, from);
  if (kind !== 'caret') return;
  const caret = readCaret(data);
  editors.caret(from, caret);
  surface.caret?.(from, caret);
}

function clock(serverNow: number): void {
  timers.set(serverNow);
  since.set(serverNow);
  staging.set(serverNow);
}

/** Nothing of it comes back into the plain field: it would be there twice. */
function taken(field: HTMLTextAreaElement): void {
  field.value = field.defaultValue;
  untouch(field);
  if (field.form) drafts.drop(field.form);
}

/** `#join-again`: words and a link; what waits here stays, and goes out after joining again. */
function known(isKnown: boolean): void {
  const again = document.getElementById('join-again');
  if (again) again.hidden = isKnown;
}

/** Nothing of a deleted workshop stays on this device. */
function gone(): void {
  clear(`karavaan.${page.code}.`);
  const notice = document.getElementById('gone');
  if (notice) notice.hidden = false;
}

function connected(isConnected: boolean): void {
  light.connected(isConnected);
  sharers.connected(isConnected);
  if (!isConnected) return;
  outbox.kick();
  editors.kick();
  surface.connected?.();
}
