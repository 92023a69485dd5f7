import { commandOf } from './command';
import type { Drafts } from './drafts';
import { encode, fieldsOf, isField, isText, settle } from './fields';
import type { Outbox } from './outbox';
import type { Page } from './page';
import type { Item } from './queue';
import type { Refusals } from './refusals';

/** The same form saying the same thing within so many ms is a trembling finger (data-repeat on the form: it is meant). */
const DOUBLE_TAP_MS = 400;

/** Forms with data-command go into the outbox instead of loading a page. */
export class Forms {
  #last = { form: '', body: '', at: -Infinity };

  constructor(readonly outbox: Outbox, readonly drafts: Drafts, readonly refusals: Refusals, readonly page: Page) {
    document.addEventListener('submit', event => this.#submit(event));
    document.addEventListener('input', event => {
      if (isField(event.target) && event.target.form) this.refusals.clear(event.target.form);
    });
  }

  send(form: HTMLFormElement, submitter?: HTMLElement | null): void {
    if (!this.#isKept(form)) {
      const item = this.commandOf(form, submitter);
      if (this.#isDouble(form, item)) return;
      this.refusals.clear(form);
      this.outbox.add(item);
    }
    if (form.dataset.clear === undefined) return;
    for (const field of fieldsOf(form)) if (isText(field)) field.value = '';
    settle(form, encode(form));
    this.drafts.forget(form); // The outbox keeps the words from here on.
  }

  /** What this form says right now, in the name of who has the page. */
  commandOf(form: HTMLFormElement, submitter?: HTMLElement | null): Item {
    return { ...commandOf(form, submitter), ...(this.page.who && { who: this.page.who }) };
  }

  /** What a form said that is another one by now. */
  pass(item: Item): void {
    this.outbox.add(item);
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.dataset.command === undefined) return;
    event.preventDefault();
    this.send(form, event.submitter);
  }

  /** What boot.ts kept is in the queue since then, or another tab has sent it meanwhile. */
  #isKept(form: HTMLFormElement): boolean {
    const isKept = form.dataset.kept !== undefined;
    delete form.dataset.kept;
    return isKept;
  }

  #isDouble(form: HTMLFormElement, item: Item): boolean {
    const { form: name, body, at } = this.#last;
    this.#last = { form: item.form + item.url, body: item.body, at: item.at };
    return name === item.form + item.url && body === item.body && item.at - at < DOUBLE_TAP_MS && form.dataset.repeat === undefined;
  }
}

/** After the answer 'saved': what is still as it was sent needs no draft and no guard any more. */
export function saved(item: Item, form: HTMLFormElement | undefined, drafts: Drafts): void {
  if (!form) return drafts.forgetSaid(item.form, item.texts);
  settle(form, new URLSearchParams(item.body));
  drafts.forget(form);
}
