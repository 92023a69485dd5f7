/**
 * What this device keeps for one workshop and surface: localStorage under a prefix. A full or forbidden storage is no
 * reason to lose what was typed: then it stays in memory, and `isSafe` says that closing the page would lose it.
 */
export class Shelf {
  #memory = new Map<string, string>();
  #storage: Storage | undefined;

  constructor(readonly prefix: string, storage: () => Storage = () => localStorage) {
    try {
      this.#storage = storage();
    } catch {
      this.#storage = undefined; // Cookies and storage are switched off in this browser.
    }
  }

  get isSafe(): boolean {
    return this.#memory.size === 0;
  }

  /** Is this on the device, so that the next page finds it? */
  isKept(key: string): boolean {
    return !this.#memory.has(key);
  }

  get(key: string): string | null {
    return this.#memory.get(key) ?? this.#storage?.getItem(this.prefix + key) ?? null;
  }

  set(key: string, value: string): void {
    try {
      if (!this.#storage) throw new Error('no storage');
      this.#storage.setItem(this.prefix + key, value);
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, value);
    }
  }

  remove(key: string): void {
    this.#memory.delete(key);
    this.#storage?.removeItem(this.prefix + key);
  }

  /** Keys that begin so, sorted; without the shelf's own prefix. */
  keys(start: string): string[] {
    const all = new Set([...this.#memory.keys()].filter(key => key.startsWith(start)));
    for (let i = 0; i < (this.#storage?.length ?? 0); i++) {
      const key = this.#storage!.key(i)!;
      if (key.startsWith(this.prefix + start)) all.add(key.slice(this.prefix.length));
    }
    return [...all].sort();
  }

  /** Another tab of this device wrote or removed one of these keys. */
  watch(start: string, changed: () => void): void {
    addEventListener('storage', event => {
      if (event.key === null || event.key.startsWith(this.prefix + start)) changed();
    });
  }
}
