/** A list that is shorter than this is read sooner than a name is typed. */
const MANY = 12;

/**
 * `[data-finds=id of a list]` with a search field: leaves only those of the list whose names (each a `<bdi>`) have the letters that are typed
 * in them, whatever their accents. What doesn't match gets `data-missed`; how many do, the line with `data-text` says.
 */
export class Finds {
  constructor() {
    document.addEventListener('input', event => {
      const find = (event.target as Element).closest<HTMLElement>('[data-finds]');
      if (find) search(find);
    });
    this.show();
  }

  /** Again after every change of the page. */
  show(): void {
    for (const find of document.querySelectorAll<HTMLElement>('[data-finds]')) search(find);
  }
}

function search(find: HTMLElement): void {
  const [list, field, found] = [document.getElementById(find.dataset.finds!), find.querySelector('input'), find.querySelector<HTMLElement>('[data-text]')];
  if (!list || !field || !found) return;
  const wanted = plain(field.value.trim());
  find.hidden = list.children.length < MANY && !wanted;
  list.toggleAttribute('data-searched', wanted !== '');
  let matches = 0;
  for (const item of list.children) {
    const isMatch = [...item.querySelectorAll('bdi')].some(name => plain(name.textContent ?? '').includes(wanted));
    if (isMatch) matches++;
    item.toggleAttribute('data-missed', wanted !== '' && !isMatch);
  }
  const words = wanted ? (found.dataset.text ?? '').replace('{0}', String(matches)) : '';
  if (found.textContent !== words) found.textContent = words;
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
