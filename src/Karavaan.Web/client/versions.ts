/** Nothing is known: older than every version there is. */
const NEVER = -1;

const drawn = (element: Element | null | undefined): number => Number(element?.getAttribute('data-v') ?? NEVER);

/** Which version of each fragment this page has: from data-v, and remembered for what was dropped. */
export class Versions {
  #dropped = new Map<string, number>();

  /**
   * A fragment that is not there was not there either when the fragment around its list was drawn: so whatever is
   * not newer than that one is too late.
   */
  known(id: string, element: Element | null, list: Element | null = element): number {
    const own = element?.hasAttribute('data-v') ? drawn(element) : drawn(list?.closest('[data-v]'));
    return Math.max(own, this.#dropped.get(id) ?? NEVER);
  }

  drop(id: string, version: number): void {
    this.#dropped.set(id, Math.max(version, this.#dropped.get(id) ?? NEVER));
  }

  /**
   * A page or a large fragment may be older than parts of what it replaces: those parts stay as they are, what was
   * dropped since stays away, and what arrived since is put back into its list. Only what is put into lists (`data-order`) arrives;
   * any other part that the page doesn't have belongs to a stage that is over, however new it was drawn.
   */
  reconcile(present: Element, incoming: Element, version: number, place: (list: Element, element: Element) => void): void {
    for (const part of incoming.querySelectorAll('[id][data-v]')) {
      const mine = document.getElementById(part.id);
      const newest = Math.max(mine?.hasAttribute('data-v') ? drawn(mine) : NEVER, this.#dropped.get(part.id) ?? NEVER);
      if (newest <= drawn(part)) continue;
      if (mine && present.contains(mine)) part.replaceWith(mine.cloneNode(true));
      else part.remove();
    }
    for (const mine of present.querySelectorAll('[id][data-v]')) {
      const listId = mine.parentElement?.id;
      if (drawn(mine) <= version || !listId || !mine.hasAttribute('data-order') || find(incoming, mine.id)) continue;
      const list = find(incoming, listId);
      if (list) place(list, mine.cloneNode(true) as Element);
    }
  }
}

function find(root: Element, id: string): Element | null {
  return root.id === id ? root : root.querySelector(`[id="${CSS.escape(id)}"]`);
}
