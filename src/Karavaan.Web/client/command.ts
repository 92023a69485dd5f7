import { encode, fieldsOf, isText } from './fields';
import type { Item } from './queue';
import { uuid7 } from './uuid';

/** What a form is called in the outbox: it may be another element by the time that the answer comes. */
export const nameOf = (form: HTMLFormElement): string => form.dataset.draft || form.getAttribute('id') || form.getAttribute('action') || '';

export function findForm(name: string): HTMLFormElement | undefined {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-command]')].find(form => nameOf(form) === name);
}

/** The command that a form says right now, with an id of its own. */
export function commandOf(form: HTMLFormElement, submitter?: HTMLElement | null): Item {
  const id = uuid7();
  const body = encode(form, submitter);
  body.delete('X-Command'); // The page's own id is for when there is no script.
  const method = (form.dataset.command || form.method).toUpperCase();
  const texts = textsOf(form);
  const list = form.dataset.waiting;
  return {
    id,
    url: submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.pathname,
    method,
    body: body.toString(),
    stage: form.dataset.stage ?? '',
    form: nameOf(form),
    texts,
    replaces: form.dataset.auto !== undefined || form.dataset.replace !== undefined,
    at: Date.now(),
    ...(list && { waiting: { list, card: `${form.dataset.waitingAs ?? 'note'}-${id}` } }),
  };
}

function textsOf(form: HTMLFormElement): Record<string, string> {
  const texts = fieldsOf(form).filter(field => isText(field) && field.name && field.value.trim());
  return Object.fromEntries(texts.map(field => [field.name, field.value]));
}
