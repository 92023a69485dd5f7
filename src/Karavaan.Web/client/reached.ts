export {}; // A module of its own: its names are nobody else's.

/** How often the page that tests addresses asks whether a phone came through, ms. */
const LOOK_MS = 2_000;
/** An answer that takes longer is lost. */
const ANSWER_MS = 8_000;

/** Without this a tap on 'look again' does the same. Only what was reached is changed: a key under somebody's fingers stays. */
async function look(): Promise<void> {
  if (!document.hidden) {
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' }, cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      // The server is away for a moment: the next look tells.
    }
  }
  setTimeout(() => void look(), LOOK_MS);
}

function show(fresh: Document): void {
  for (const said of document.querySelectorAll('[data-reached]')) {
    const now = fresh.getElementById(said.id);
    if (now && now.textContent !== said.textContent) said.replaceChildren(...now.childNodes);
  }
}

setTimeout(() => void look(), LOOK_MS);
