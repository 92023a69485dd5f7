import { say } from './refusals';

/** The server has to say that it is there within so many ms. */
const ANSWER_MS = 4_000;

/**
 * `<form data-online>` leads to another page. Without a connection that page would be the browser's own, and this one gone: so it
 * first asks whether the server is there, and says so (`data-refusal`) when it is not. `leaving` hears of a form that goes.
 */
export function attachOnline(leaving: (form: HTMLFormElement) => void): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.dataset.online === undefined) return;
    event.preventDefault();
    void go(form, event.submitter, leaving);
  });
}

async function go(form: HTMLFormElement, submitter: HTMLElement | null, leaving: (form: HTMLFormElement) => void): Promise<void> {
  if (!(await isThere())) return void say(form.querySelector('[data-refusal]'), form.dataset.offline ?? '');
  leaving(form);
  leave(form, submitter);
}

/** Past our own listener: `submit()` fires no event, but forgets which button it was. */
function leave(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name, value: submitter.value });
    form.append(field);
  }
  form.submit();
}

async function isThere(): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ANSWER_MS);
  try {
    return (await fetch('/healthz/ready', { cache: 'no-store', signal: abort.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
