import type { Page } from './page';

const KEY = 'karavaan.hands.';

/**
 * A phone that several people share shows the page of who has it. The way back, and another tab, would still show the one
 * before, with what they chose: such a page loads again, and the server says whose turn it is.
 */
export function attachHands(page: Page): void {
  if (page.surface !== 'phone') return;
  holdOn(page);
  addEventListener('pageshow', event => event.persisted && look(page));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look(page));
}

function look(page: Page): void {
  if (read(page) !== page.who) location.reload();
}

function read(page: Page): string {
  try {
    return localStorage.getItem(KEY + page.code) ?? page.who;
  } catch {
    return page.who; // Without storage there is nothing to compare with.
  }
}

/** From now on the phone is in the hands of who this page says; other tabs see it when they are looked at. */
export function holdOn(page: Page): void {
  try {
    localStorage.setItem(KEY + page.code, page.who);
  } catch {
    // Storage is switched off.
  }
}
