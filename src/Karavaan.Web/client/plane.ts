import { giveWay } from './fieldnames';

/** Steps of the arrow keys, in the sliders' units; with Shift the large one. */
const STEP = 2;
const LARGE_STEP = 10;

const ARROWS: Record<string, [x: number, y: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/**
 * The quadrant: `[data-plane]` (an svg with a viewBox) inside a form with two ranges named x and y, -100..100. Drag, arrow
 * keys and sliders change the ranges; `[data-pin]` in the plane follows them. The form sends (data-auto).
 */
export class Planes {
  #dragged: SVGSVGElement | undefined;

  constructor() {
    document.addEventListener('pointerdown', event => this.#grab(event));
    document.addEventListener('pointermove', event => this.#dragged && this.#drag(this.#dragged, event));
    for (const end of ['pointerup', 'pointercancel'] as const) document.addEventListener(end, () => (this.#dragged = undefined));
    document.addEventListener('keydown', event => step(event));
    document.addEventListener('input', event => this.show((event.target as Element).closest('form') ?? document));
    this.show();
  }

  /** Pins stand where the ranges say; again after every change of the page. */
  show(root: ParentNode = document): void {
    for (const plane of root.querySelectorAll<SVGSVGElement>('[data-plane]')) {
      plane.style.touchAction = 'none';
      const [x, y] = rangesOf(plane);
      if (!x || !y) continue;
      for (const pin of plane.querySelectorAll('[data-pin]')) stand(pin, x.valueAsNumber, y.valueAsNumber);
      giveWay(plane, [[x.valueAsNumber, y.valueAsNumber], ...others(plane)]);
    }
  }

  #grab(event: PointerEvent): void {
    const plane = (event.target as Element).closest<SVGSVGElement>('[data-plane]');
    if (!plane || event.button !== 0 || !rangesOf(plane)[0]) return;
    this.#dragged = plane;
    plane.setPointerCapture(event.pointerId);
    this.#drag(plane, event);
  }

  #drag(plane: SVGSVGElement, event: PointerEvent): void {
    const box = plane.viewBox.baseVal;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(plane.getScreenCTM()!.inverse());
    const [x, y] = [((point.x - box.x) / box.width) * 200 - 100, 100 - ((point.y - box.y) / box.height) * 200];
    setRanges(plane, x, y);
  }
}

/** A percentage of the plane, y upwards. */
function stand(pin: Element, x: number, y: number): void {
  const [left, top] = [`${(x + 100) / 2}%`, `${(100 - y) / 2}%`];
  const [across, down] = pin.localName === 'circle' ? ['cx', 'cy'] : pin.localName === 'line' ? ['x2', 'y2'] : ['x', 'y'];
  pin.setAttribute(across, left);
  pin.setAttribute(down, top);
}

/** Where the pins stand that don't move. */
function others(plane: Element): [x: number, y: number][] {
  return [...plane.querySelectorAll('.pins > svg:not([data-pin])')].map(pin => [
    Number.parseFloat(pin.getAttribute('x') ?? '') * 2 - 100,
    100 - Number.parseFloat(pin.getAttribute('y') ?? '') * 2,
  ]);
}

function step(event: KeyboardEvent): void {
  const plane = (event.target as Element).closest<SVGSVGElement>('[data-plane]');
  const arrow = ARROWS[event.key];
  const [x, y] = plane && arrow ? rangesOf(plane) : [];
  if (!plane || !arrow || !x || !y) return;
  event.preventDefault();
  const by = event.shiftKey ? LARGE_STEP : STEP;
  setRanges(plane, x.valueAsNumber + arrow[0] * by, y.valueAsNumber + arrow[1] * by);
}

function rangesOf(plane: Element): (HTMLInputElement | undefined)[] {
  const form = plane.closest('form') ?? document.getElementById(plane.getAttribute('data-plane') ?? '');
  return ['x', 'y'].map(name => form?.querySelector<HTMLInputElement>(`input[type=range][name=${name}]`) ?? undefined);
}

/** Out of bounds becomes the edge: a range keeps itself between min and max. */
function setRanges(plane: Element, x: number, y: number): void {
  rangesOf(plane).forEach((range, i) => {
    range!.value = String(Math.round(i === 0 ? x : y));
    range!.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
