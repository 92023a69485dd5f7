import htmx from 'htmx.org';
import { fieldsOf, followAttributes, isGuarded, isText, isTouched } from './fields';

const SVG = 'http://www.w3.org/2000/svg';

/** Attributes that the page's own modules write; a fragment from the server doesn't know them. */
const OWN_ATTRIBUTES = ['data-here', 'data-writing', 'data-over', 'data-held', 'data-playing', 'data-dragged', 'data-cut', 'data-missed', 'data-searched', 'style'];

type MorphInside = (present: Element, incoming: DocumentFragment, inner: boolean) => void;
let morphInside: MorphInside;

htmx.config.history = false;
htmx.config.morphIgnore.push(...OWN_ATTRIBUTES);
htmx.registerExtension('karavaan', {
  // Its morph, taken directly, changes the page at once: nothing can come between two operations of one beat.
  init: (api: { morph: MorphInside }) => void (morphInside = api.morph),
  htmx_before_morph_node: (_: Element, { oldNode }: { oldNode: Element }) => !isGuarded(oldNode) && !oldNode.matches('[data-mounted]') && !isWhy(oldNode),
  htmx_before_morph_attr: (element: Element, { attrName }: { attrName: string }) =>
    !(attrName === 'open' && element instanceof HTMLDetailsElement),
});

/** Why words were refused: it stays with them, whatever else changes around, until they are changed or sent again. */
function isWhy(node: Element): boolean {
  const form = node.matches('[data-refusal]:not([hidden])') ? node.closest('form') : null;
  return form !== null && fieldsOf(form).some(field => isText(field) && isTouched(field));
}

/** The first element of the html, in the namespace of its parent to be: `<g>` in an svg is not the `<g>` of html. */
export function parse(html: string, parent: Element): Element | null {
  const template = document.createElement('template');
  const inSvg = parent.namespaceURI === SVG && parent.localName !== 'foreignObject';
  template.innerHTML = inSvg ? `<svg>${html}</svg>` : html;
  return (inSvg ? template.content.firstElementChild : template.content)?.firstElementChild ?? null;
}

/** Changes the element that is there into the one that came; fields under somebody's fingers and open details stay. */
export function morph(present: Element, incoming: Element): void {
  const { id } = present;
  const fragment = document.createDocumentFragment();
  fragment.append(incoming);
  morphInside(present, fragment, false);
  const now = document.getElementById(id);
  if (now) enliven(now);
}

/** What is new on the page: htmx attributes start to work, ticks say what was drawn. */
export function enliven(element: Element): void {
  htmx.process(element as HTMLElement);
  followAttributes(element);
}

/** Moves without losing focus, video or animation where the browser can. */
export function move(parent: Element, element: Element, before: Element | null): void {
  const mover = parent as Element & { moveBefore?: (node: Element, before: Element | null) => void };
  if (mover.moveBefore && element.isConnected) mover.moveBefore(element, before);
  else parent.insertBefore(element, before);
}

/** A change to the page after which the caret stands where it stood (older browsers blur what is moved). */
export function keepingFocus(change: () => void): void {
  const active = document.activeElement as HTMLInputElement | null;
  const [id, start, end] = [active?.id, active?.selectionStart, active?.selectionEnd];
  change();
  if (!id || document.activeElement?.id === id) return;
  const again = document.getElementById(id) as HTMLInputElement | null;
  again?.focus({ preventScroll: true });
  if (start != null && again?.selectionStart != null) again.setSelectionRange(start, end ?? start);
}
