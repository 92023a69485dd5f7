/** The server says something at least so often while it makes a document, ms; who hears nothing just downloads it. */
const SILENT_MS = 5_000;

/**
 * `<a data-making="address">` leads to a document that may have to be made first. That address tells how it goes on: said in `[data-told]`
 * of its `[data-paper]`, until it lies ready; then it is downloaded, and its size stands in the link (`[data-size]`).
 */
if ('EventSource' in window)
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-making]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.getAttribute('aria-busy') !== 'true') make(link);
  });

function make(link: HTMLAnchorElement): void {
  const told = link.closest('[data-paper]')?.querySelector('[data-told]');
  const source = new EventSource(link.dataset.making!);
  let timer = setTimeout(take, SILENT_MS);
  link.setAttribute('aria-busy', 'true');
  source.onerror = take;
  source.onmessage = event => {
    const { words, isReady } = JSON.parse(event.data as string) as { words: string; isReady: boolean };
    clearTimeout(timer);
    if (!isReady) {
      told?.replaceChildren(words);
      timer = setTimeout(take, SILENT_MS);
      return;
    }
    if (words) link.querySelector('[data-size]')?.replaceChildren(`, ${words}`);
    take();
  };

  function take(): void {
    clearTimeout(timer);
    source.close();
    link.removeAttribute('aria-busy');
    told?.replaceChildren();
    location.assign(link.href);
  }
}
