import { uuid7 } from './uuid';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What the server calls the fields of this page that say which version of a text they were drawn from (`data-base`). The page's first script
 * (boot.ts) and the later one are two bundles, and one editor: the server would take what the other sent for somebody else's words.
 */
const editor = (): string => (document.documentElement.dataset.editor ??= uuid7());

/** Fields that somebody changed and the server has not answered for. */
const unsettled = new WeakSet<Element>();
/** The words of a field that the server is known to have, where they are not those that it drew. */
const saved = new WeakMap<Element, string>();

const CHOICES = ['checkbox', 'radio'];
const NOT_TYPED = ['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'hidden', 'file', 'image', 'color'];

export const isField = (node: unknown): node is Field =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement;

/** A field with words of one's own in it. */
export const isText = (field: Element): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !NOT_TYPED.includes(field.type));

export const isTyping = (node: Element | null): boolean =>
  node !== null && (isText(node) || node instanceof HTMLSelectElement || (node as HTMLElement).isContentEditable);

const isChoice = (field: Element): field is HTMLInputElement => field instanceof HTMLInputElement && CHOICES.includes(field.type);

/** The page must leave this field alone: it is under somebody's fingers, or what they did is still on its way. */
export const isGuarded = (node: Element): boolean =>
  (isField(node) || (node as HTMLElement).isContentEditable === true) &&
  (unsettled.has(node) || (node === document.activeElement && isTyping(node)));

export const touch = (field: Element): void => void unsettled.add(field);
export const untouch = (field: Element): void => void unsettled.delete(field);
export const isTouched = (field: Element): boolean => unsettled.has(field);

export const fieldsOf = (root: Element): Field[] =>
  root instanceof HTMLFormElement ? [...root.elements].filter(isField) : [...root.querySelectorAll('input, textarea, select')].filter(isField);

/** What was sent has been answered; a field that says something else by now stays guarded. */
export function settle(form: HTMLFormElement, sent: URLSearchParams): void {
  const now = encode(form);
  for (const field of fieldsOf(form)) {
    const same = now.getAll(field.name).join('\0') === sent.getAll(field.name).join('\0');
    if (same) unsettled.delete(field);
    // A form that empties itself begins anew: what it sent is no text that the next words stand on.
    if (isText(field)) saved.set(field, form.dataset.clear === undefined ? (sent.get(field.name) ?? '') : '');
  }
}

/** The words that the server has in this field, as far as this page knows. */
export const savedWords = (field: HTMLInputElement | HTMLTextAreaElement): string => saved.get(field) ?? field.defaultValue;

/** Back to what the server drew: ticks, choices and sliders after a refusal. Words are never thrown away. */
export function giveUpChoices(form: HTMLFormElement): void {
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement && field.type === 'range') field.value = field.defaultValue;
    if (!isText(field)) unsettled.delete(field);
  }
  followAttributes(form);
}

/** Once ticked by hand, a box no longer follows its attribute: a morph has to say it. */
export function followAttributes(root: Element): void {
  for (const field of fieldsOf(root)) {
    if (isGuarded(field)) continue;
    if (isChoice(field)) field.checked = field.defaultChecked;
    else if (field instanceof HTMLSelectElement) followOptions(field);
  }
}

function followOptions(select: HTMLSelectElement): void {
  const drawn = [...select.options].findIndex(option => option.defaultSelected);
  if (drawn >= 0) select.selectedIndex = drawn;
}

export function encode(form: HTMLFormElement, submitter?: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
  for (const field of fieldsOf(form)) {
    if (field.dataset.base === undefined) continue;
    // As long as somebody is in the field it is not drawn anew: its words are a change of what they were drawn from, and of what it saved since.
    body.set('version', field.dataset.base);
    body.set('editor', editor());
  }
  return body;
}

export function attachFields(): void {
  document.addEventListener('input', event => isField(event.target) && touch(event.target), { capture: true });
}
