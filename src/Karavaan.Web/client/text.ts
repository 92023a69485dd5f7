import { showLine } from './lines';
import { attachOnline } from './online';

/** What was typed, on which version. */
type Kept = { base: string; text: string };

/**
 * The page where a template is changed as its very file. What is typed is kept in this tab until the server says that it saved it
 * (`data-saved`: on which version it was), so that a reload, or a sign-in on the way, gives it back; without a connection the form stays where
 * it is and says so. What is wrong leads to its line, and after a refusal the first of those lines is selected.
 */
const form = document.querySelector<HTMLFormElement>('form[data-text]');
if (form) keepIn(form);
if (form) leadToLines(form);
attachOnline(() => undefined);

function leadToLines(form: HTMLFormElement): void {
  const field = form.querySelector('textarea')!;
  const errors = [...form.querySelectorAll<HTMLAnchorElement>('a[data-line]')];
  for (const error of errors)
    error.addEventListener('click', event => {
      event.preventDefault();
      showLine(field, Number(error.dataset.line));
    });
  if (form.dataset.refused !== undefined && errors[0]) showLine(field, Number(errors[0].dataset.line));
}

function keepIn(form: HTMLFormElement): void {
  const key = `draft.text.${form.dataset.text}`;
  const [field, base] = [form.querySelector('textarea')!, form.querySelector<HTMLInputElement>('[name=base]')!];
  const kept = read();
  field.addEventListener('input', keep);
  if (form.dataset.saved !== undefined) history.replaceState(null, '', location.pathname); // It was saved once, not at each reload.
  if (form.dataset.refused !== undefined) keep(); // This page brought back what could not be saved.
  else if (kept && kept.base === form.dataset.saved) forget();
  else if (kept && kept.text !== field.defaultValue) giveBack(kept);
  else forget();

  function keep(): void {
    try {
      sessionStorage.setItem(key, JSON.stringify({ base: base.value, text: field.value } satisfies Kept));
    } catch {
      // A full storage keeps nothing; what stands in the field stays there.
    }
  }

  /** On the version that it was typed on: when somebody saved since, the server tells both. */
  function giveBack(kept: Kept): void {
    [field.value, base.value] = [kept.text, kept.base];
    document.getElementById('text-told')!.textContent = form.dataset.back ?? '';
  }

  function read(): Kept | null {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
    } catch {
      return null; // Storage is switched off.
    }
  }

  function forget(): void {
    if (kept) sessionStorage.removeItem(key);
  }
}
