import { attachOnline } from './online';

/** What was typed on which version; sent (`isSent`) it may have got in. */
type Kept = { base: string; text: string; isSent: boolean };

/**
 * The page where a template is changed as its very file. What is typed is kept in this tab until it is saved, so that a reload, or a sign-in
 * on the way, gives it back; without a connection the form stays where it is and says so.
 */
const form = document.querySelector<HTMLFormElement>('form[data-text]');
if (form) attachOnline(keepIn(form));

/** Gives what has to be done when the form goes. */
function keepIn(form: HTMLFormElement): () => void {
  const key = `draft.text.${form.dataset.text}`;
  const [field, base] = [form.querySelector('textarea')!, form.querySelector<HTMLInputElement>('[name=base]')!];
  const stood = field.value;
  restore();
  field.addEventListener('input', () => keep(false));
  return () => keep(true);

  function keep(isSent: boolean): void {
    try {
      sessionStorage.setItem(key, JSON.stringify({ base: base.value, text: field.value, isSent } satisfies Kept));
    } catch {
      // A full storage keeps nothing; what stands in the field stays there.
    }
  }

  function read(): Kept | null {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
    } catch {
      return null; // Storage is switched off.
    }
  }

  /** On a version that came after it, what was sent got in; what was not sent waits for its own version, so that the server tells both. */
  function restore(): void {
    const kept = read();
    if (!kept || (kept.isSent && kept.text === stood)) return;
    sessionStorage.removeItem(key);
    if (kept.text === stood || (kept.isSent && kept.base !== base.value)) return;
    [field.value, base.value] = [kept.text, kept.base];
    keep(false);
    document.getElementById('text-told')!.textContent = form.dataset.back ?? '';
  }
}
