/** A hall of phones must not load again in the same moment, ms. */
const SPREAD_MS = 1_500;
/** Not again within so many ms: a page from a cache would otherwise go round for ever. */
const ONCE_MS = 20_000;
const KEY = 'karavaan.reloaded';

/** Loads the page again; what is typed is on the device already (drafts, outbox), `first` brings the last of it there. */
export function reload(first: () => void): void {
  if (Date.now() - Number(read() ?? 0) < ONCE_MS) return;
  setTimeout(() => {
    first();
    write(String(Date.now()));
    location.reload();
  }, Math.random() * SPREAD_MS);
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // Storage is switched off.
  }
}

function write(value: string): void {
  try {
    sessionStorage.setItem(KEY, value);
  } catch {
    // Without storage the spread alone has to do.
  }
}
