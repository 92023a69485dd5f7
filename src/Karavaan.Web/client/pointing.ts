import type { EditorView, ViewUpdate } from '@codemirror/view';

/** A caret is told at most so often, ms; the server relays ten a second. */
const TELL_MS = 150;
/** And again after so many ms, for who came in between. */
const AGAIN_MS = 4_000;

/** Tells where the caret stands while somebody is in the editor, and once that they left. */
export class Pointing {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = setInterval(() => this.#isThere && this.#tell(), AGAIN_MS);
  #isThere = false;

  constructor(readonly view: () => EditorView, readonly tell: (head: number | null) => void) {}

  moved({ docChanged, selectionSet, focusChanged, view }: ViewUpdate): void {
    if (focusChanged && !view.hasFocus && this.#isThere) {
      this.#isThere = false;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.tell(null);
    }
    if (!view.hasFocus || !(docChanged || selectionSet || focusChanged)) return;
    this.#isThere = true;
    this.#timer ??= setTimeout(() => this.#tell(), TELL_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#again);
    if (this.#isThere) this.tell(null);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isThere) this.tell(this.view().state.selection.main.head);
  }
}
