/** Kept in the browser, for every desk in it; there is nothing to keep while letters are on. */
const KEY = 'karavaan.letters';
const OFF = 'off';

/** Do letters press the buttons that they stand on? */
export function areLettersOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true; // A browser that lets nothing be kept.
  }
}

/** The switch `<input data-letters>`, if the page has it; while letters are off, no button shows one. */
export function attachLetters(): void {
  const box = document.querySelector<HTMLInputElement>('[data-letters]');
  const show = (): void => {
    document.documentElement.toggleAttribute('data-letters-off', !areLettersOn());
    if (box) box.checked = areLettersOn();
  };
  box?.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  box?.addEventListener('change', () => {
    keep(box.checked);
    show();
  });
  addEventListener('storage', event => event.key === KEY && show());
  show();
}

function keep(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // The box goes back to what holds.
  }
}
