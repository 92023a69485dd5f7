/** How long a page of a long list hangs on the wall, ms. */
const PAGE_MS = 12_000;

/** `[data-pages]`: a list on the wall whose columns flow out of sight. Every so often it shows the next ones, then begins again. */
export function attachPages(): void {
  setInterval(turn, PAGE_MS);
  addEventListener('resize', begin); // On another projector pages are as wide as its columns.
}

function begin(): void {
  for (const list of document.querySelectorAll('[data-pages]')) list.scrollLeft = 0;
}

export function turn(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-pages]')) {
    const { columnGap, paddingLeft, paddingRight } = getComputedStyle(list);
    const page = list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + (Number.parseFloat(columnGap) || 0);
    const next = list.scrollLeft + page;
    list.scrollLeft = next < list.scrollWidth - page / 4 ? next : 0;
  }
}
