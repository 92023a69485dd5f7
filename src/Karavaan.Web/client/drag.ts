/** Less than this is a tap on the grip, px. */
const STARTS_PX = 6;
/** So near to the edge of the window the page moves along, px; and so far each time. */
const EDGE_PX = 60;
const EDGE_STEP_PX = 14;

interface Drag {
  item: HTMLElement;
  startX: number;
  startY: number;
  scrolled: number;
  isMoving: boolean;
}

/**
 * `[data-grip]` inside an element with a form[data-lay]: drag it onto `[data-drop]` (a cluster's id, 'new', or nothing for loose) or
 * `[data-drop-onto]` (a loose note: a new cluster of two). Dropping fills the form's select and sends it: the same way as without dragging.
 */
export class Drags {
  #drag: Drag | undefined;

  constructor() {
    document.addEventListener('pointerdown', event => this.#grab(event));
    document.addEventListener('pointermove', event => this.#move(event));
    document.addEventListener('pointerup', event => this.#drop(event));
    document.addEventListener('pointercancel', () => this.#end());
    document.addEventListener('keydown', event => event.key === 'Escape' && this.#end());
  }

  #grab(event: PointerEvent): void {
    const grip = (event.target as Element).closest('[data-grip]');
    const item = grip?.parentElement;
    if (!grip || !item || event.button !== 0) return;
    event.preventDefault();
    // Touch captures the pointer by itself; without that, what lies under the finger can be told.
    if (grip.hasPointerCapture(event.pointerId)) grip.releasePointerCapture(event.pointerId);
    this.#drag = { item, startX: event.clientX, startY: event.clientY, scrolled: scrollY, isMoving: false };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    const [x, y] = [event.clientX - drag.startX, event.clientY - drag.startY];
    if (!drag.isMoving && Math.hypot(x, y) < STARTS_PX) return;
    drag.isMoving = true;
    drag.item.dataset.dragged = '';
    scrollAt(event.clientY);
    drag.item.style.translate = `${x}px ${y + scrollY - drag.scrolled}px`;
    mark(targetAt(event, drag.item));
  }

  #drop(event: PointerEvent): void {
    const drag = this.#drag;
    const target = drag?.isMoving ? targetAt(event, drag.item) : null;
    this.#end();
    const form = drag?.item.querySelector<HTMLFormElement>('form[data-lay]');
    if (!form || !target) return;
    const { drop, dropOnto } = target.dataset;
    fill(form, dropOnto === undefined ? (drop ?? '') : 'new', dropOnto ?? '');
    form.requestSubmit();
    fill(form, form.querySelector<HTMLOptionElement>('option[selected]')?.value ?? 'new', '');
  }

  #end(): void {
    const item = this.#drag?.item;
    this.#drag = undefined;
    mark(null);
    if (!item) return;
    delete item.dataset.dragged;
    item.style.translate = '';
  }
}

function fill(form: HTMLFormElement, cluster: string, onto: string): void {
  (form.elements.namedItem('cluster') as HTMLSelectElement).value = cluster;
  (form.elements.namedItem('onto') as HTMLInputElement).value = onto;
}

/** What would take it here, if that is another place than where it lies. */
function targetAt(event: PointerEvent, item: HTMLElement): HTMLElement | null {
  const target = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drop], [data-drop-onto]') ?? null;
  if (!target || target === item) return null;
  return target.dataset.dropOnto === undefined && target.dataset.drop === (item.dataset.drop ?? '') ? null : target;
}

/** All of a cluster takes it, so all of it says so. */
function mark(target: HTMLElement | null): void {
  const drop = target?.dataset.dropOnto === undefined ? target?.dataset.drop : undefined;
  for (const place of document.querySelectorAll<HTMLElement>('[data-drop], [data-drop-onto]'))
    place.toggleAttribute('data-over', place === target || (!!drop && place.dataset.drop === drop));
}

function scrollAt(y: number): void {
  if (y < EDGE_PX) scrollBy(0, -EDGE_STEP_PX);
  else if (y > innerHeight - EDGE_PX) scrollBy(0, EDGE_STEP_PX);
}
