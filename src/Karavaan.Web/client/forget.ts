import type { Queue } from './queue';

/** Takes away everything that this device keeps under keys that begin so. */
export function clear(prefix: string, storage: () => Storage = () => localStorage): void {
  try {
    const kept = storage();
    const keys = Array.from({ length: kept.length }, (_, i) => kept.key(i)!).filter(key => key.startsWith(prefix));
    for (const key of keys) kept.removeItem(key);
  } catch {
    // Storage is switched off: then there is nothing in it.
  }
}

/** `[data-forgets="id"]`: the server has forgotten this person; so do their drafts here, and what they had not sent. */
export function attachForgotten(code: string, queue: Queue): void {
  const who = document.querySelector<HTMLElement>('[data-forgets]')?.dataset.forgets;
  if (!who) return;
  clear(`karavaan.${code}.phone.${who}.`);
  for (const item of queue.items()) if (item.who === who) queue.remove(item.id);
}
