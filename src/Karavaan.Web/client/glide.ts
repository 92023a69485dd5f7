/** How long something that moved takes to get there, ms. */
const GLIDE_MS = 200;
/** How long something that arrived is marked, ms. */
const FRESH_MS = 4_000;
/** More than this is not followed by eyes any more, only by the processor. */
const MOST = 200;
/** Less than a pixel is no movement. */
const STILL_PX = 1;

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

type Places = Map<Element, DOMRect>;

/** Where they are before the change (the F of FLIP). */
export function measure(elements: Iterable<Element>): Places {
  const places: Places = new Map();
  if (isCalm()) return places;
  for (const element of elements) {
    if (places.size >= MOST) break;
    places.set(element, element.getBoundingClientRect());
  }
  return places;
}

/** Lets what is elsewhere by now glide there. */
export function glide(places: Places): void {
  for (const [element, was] of places) {
    if (!element.isConnected) continue;
    const is = element.getBoundingClientRect();
    const [dx, dy] = [was.left - is.left, was.top - is.top];
    if (Math.hypot(dx, dy) < STILL_PX || was.width === 0) continue;
    const scale = unit(element);
    element.animate([{ transform: `translate(${dx / scale}px, ${dy / scale}px)` }, { transform: 'translate(0px, 0px)' }], {
      duration: GLIDE_MS,
      easing: 'ease-out',
      composite: 'add',
    });
  }
}

/** Pixels on the screen per unit of the element: in an svg one px is a unit of its viewBox. */
function unit(element: Element): number {
  const parent = element.parentElement as unknown;
  return (parent instanceof SVGGraphicsElement && parent.getScreenCTM()?.a) || 1;
}

/** Marks what just arrived; the stylesheet says how. */
export function welcome(element: Element): void {
  if (isCalm()) return;
  element.classList.add('fresh');
  setTimeout(() => element.classList.remove('fresh'), FRESH_MS);
}
