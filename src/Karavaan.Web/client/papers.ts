/** The server says something at least so often while it makes a document, ms; who hears nothing just downloads it. */
const SILENT_MS = 5_000;

/**
 * `<a data-making="address">` leads to a document that may have to be made first, `<form data-making="address">` asks for one with what is
 * chosen in it. That address tells how it goes on: said in `[data-told]` of its `[data-paper]`, until it lies ready; then it is downloaded, and
 * its size stands in the link (`[data-size]`).
 */
if ('EventSource' in window) {
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-making]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    make(link, link.dataset.making!, link.href);
  });
  document.addEventListener('submit', event => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-making]');
    if (!form) return;
    event.preventDefault();
    const chosen = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    make(form, `${form.dataset.making!}?${chosen}`, `${form.action}?${chosen}`);
  });
}

function make(asked: HTMLElement, making: string, file: string): void {
  if (asked.getAttribute('aria-busy') === 'true') return;
  const told = asked.closest('[data-paper]')?.querySelector('[data-told]');
  const source = new EventSource(making);
  let timer = setTimeout(take, SILENT_MS);
  asked.setAttribute('aria-busy', 'true');
  source.onerror = take;
  source.onmessage = event => {
    const { words, isReady } = JSON.parse(event.data as string) as { words: string; isReady: boolean };
    clearTimeout(timer);
    if (!isReady) {
      // Said again when it is the same, a screen reader would say it again.
      if (told && told.textContent !== words) told.replaceChildren(words);
      timer = setTimeout(take, SILENT_MS);
      return;
    }
    if (words) asked.querySelector('[data-size]')?.replaceChildren(`, ${words}`);
    take();
  };

  function take(): void {
    clearTimeout(timer);
    source.close();
    asked.removeAttribute('aria-busy');
    told?.replaceChildren();
    location.assign(file);
  }
}
