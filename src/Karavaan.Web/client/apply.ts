import { glide, measure, welcome } from './glide';
import { enliven, keepingFocus, morph, move, parse } from './morph';
import { orderOf, placeIn } from './order';
import type { Update } from './sync';
import { Versions } from './versions';

export type Op =
  | { op: 'put'; list: string; id: string; order: number; html: string; v: number }
  | { op: 'replace'; id: string; html: string; v: number }
  | { op: 'drop'; id: string; v: number }
  | { op: 'text'; id: string; v: number; from: number; blanked?: number; updates: Update[] };

/** What glides when it moves, apart from the cards of the lists that are touched. */
const GLIDING = '.pin, .card, [data-glide]';

/**
 * The one way in which the page changes: replies, beats and catch-ups alike. The order in which they arrive doesn't
 * matter: whatever is older than what the page has is ignored.
 */
export class Applier {
  #versions = new Versions();
  #after: (() => void)[] = [];

  /** Told what others changed in a text that several write. */
  onText: (op: Extract<Op, { op: 'text' }>) => void = () => {};

  /** Called after every change; modules that draw on top of fragments set their things right here. */
  onChange(after: () => void): void {
    this.#after.push(after);
  }

  /** The page is another one by now, with versions of its own. */
  renew(): void {
    this.#versions = new Versions();
    this.#after.forEach(after => after());
  }

  apply(ops: readonly Op[]): void {
    if (ops.length === 0) return;
    const places = measure(this.#mayMove(ops));
    keepingFocus(() => ops.forEach(op => this.#one(op)));
    this.#after.forEach(after => after());
    glide(places);
  }

  #one(op: Op): void {
    try {
      if (op.op === 'put') this.#put(op);
      else if (op.op === 'replace') this.#replace(op);
      else if (op.op === 'text') this.onText(op);
      else this.#drop(op);
    } catch (error) {
      console.error(op.id, error); // One fragment that can't be drawn must not keep the others from the page.
    }
  }

  #put(op: Extract<Op, { op: 'put' }>): void {
    const list = document.getElementById(op.list);
    const present = document.getElementById(op.id);
    if (!list || op.v <= this.#versions.known(op.id, present, present ?? list)) return;
    const incoming = parse(op.html, list);
    if (!incoming) return;
    stamp(incoming, op);
    incoming.setAttribute('data-order', String(op.order));
    if (present) this.#morph(present, incoming, op.v);
    const element = present ? document.getElementById(op.id) : incoming;
    if (!element) return;
    place(list, element);
    if (present) return;
    enliven(element);
    welcome(element);
  }

  #replace(op: Extract<Op, { op: 'replace' }>): void {
    const present = document.getElementById(op.id);
    if (!present?.parentElement || op.v <= this.#versions.known(op.id, present)) return;
    const incoming = parse(op.html, present.parentElement);
    if (!incoming) return;
    stamp(incoming, op);
    this.#morph(present, incoming, op.v);
  }

  #drop(op: Extract<Op, { op: 'drop' }>): void {
    const present = document.getElementById(op.id);
    if (present && op.v < this.#versions.known(op.id, present)) return;
    this.#versions.drop(op.id, op.v);
    present?.remove();
  }

  #morph(present: Element, incoming: Element, version: number): void {
    this.#versions.reconcile(present, incoming, version, place);
    morph(present, incoming);
  }

  *#mayMove(ops: readonly Op[]): Iterable<Element> {
    const lists = new Set(ops.map(op => (op.op === 'put' ? document.getElementById(op.list) : document.getElementById(op.id)?.parentElement)));
    for (const list of lists) for (const child of list?.children ?? []) if (child.matches(GLIDING) || orderOf(child) !== undefined) yield child;
  }
}

function stamp(element: Element, op: { id: string; v: number }): void {
  element.id = op.id;
  element.setAttribute('data-v', String(op.v));
}

/** Puts the element where its data-order says; it stays untouched when it is there already. */
function place(list: Element, element: Element): void {
  const others = [...list.children].filter(child => child !== element);
  const before = others[placeIn(others.map(orderOf), orderOf(element) ?? 0)] ?? null;
  if (element.parentElement === list && element.nextElementSibling === before) return;
  move(list, element, before);
}
