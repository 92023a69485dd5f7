/** The button that loads the page anew: what it does, and the part that it stands in. */
type Pressed = { order: string; part: string };

const KEY = 'edit.pressed';

/** Notes which button loads the page anew. */
export function leaving(button: HTMLElement | null): void {
  const part = button?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  const pressed: Pressed = { order: (button as HTMLButtonElement | null)?.value ?? '', part };
  sessionStorage.setItem(KEY, JSON.stringify(pressed));
}

/**
 * After a button the page begins anew; the person goes on where they were: at the part that they moved, the same button under their finger,
 * in the first field of a part that they added, or at the stage that they asked for. Without script the address alone leads to the part.
 */
export function comeBack(tell: (words: string) => void): void {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (!text) return;
  const wrong = document.querySelector<HTMLElement>('#edit [aria-invalid=true]');
  if (wrong || !document.querySelector('#edit-status [data-kept]')) return wrong?.focus();
  const { order, part } = JSON.parse(text) as Pressed;
  const act = order.split(':')[0]!;
  if (act.startsWith('part-')) return atPart(act, part, tell);
  if (act === 'save') tell(document.querySelector('#edit-status [data-kept]')!.textContent!.trim());
  const button = act === 'up' || act === 'down' ? enabled(document.getElementById('edit-programme'), act) : null;
  (button ?? document.querySelector<HTMLElement>(PLACES[act] ?? PLACES.up!))?.focus();
}

/** Where one goes on after a button of the whole stage. */
const PLACES: Record<string, string> = {
  save: '.edit-bar button[value=save]',
  go: '#edit-what',
  add: '#edit-what',
  copy: '#edit-what',
  up: '.edit-go[aria-current]',
};

function atPart(act: string, part: string, tell: (words: string) => void): void {
  const place = document.getElementById(location.hash.slice(1));
  const told = document.getElementById('edit-told')?.dataset;
  if (!place || !told) return;
  const name = place.querySelector('legend')?.textContent ?? '';
  const first = act === 'part-add' ? place.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') : enabled(place, act);
  if (first) keepIn(place, first);
  else place.focus();
  const words = act === 'part-add' ? told.added : act === 'part-remove' ? told.removed : told.moved;
  tell((words ?? '').replace('{0}', act === 'part-remove' ? part : name));
}

/** Until the page is whole, the browser itself goes to the end of the address once more, whatever has the focus by then. */
function keepIn(place: HTMLElement, first: HTMLElement): void {
  const again = (): void => first.focus();
  place.addEventListener('focus', again);
  addEventListener('load', () => requestAnimationFrame(() => place.removeEventListener('focus', again)), { once: true });
  first.focus();
}

/** The same button again, where it can still be pressed; what removes is never put under a finger that just removed. */
const enabled = (place: Element | null, act: string): HTMLElement | null =>
  act === 'part-remove' ? null : (place?.querySelector<HTMLElement>(`button[value^="${act}:"]:enabled`) ?? null);
