import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { ChangeSet, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { carets, leave, point } from './carets';
import type { Host, Opened } from './opened';
import { Mates } from './mates';
import { Pointing } from './pointing';
import { Post } from './post';
import { adoptSheets } from './sheets';
import { ownText, Sync, textOf, typedIn, type Stand, type Unsent } from './sync';
import { bold, TOOLS } from './tools';

adoptSheets();

const theme = EditorView.theme({
  '&': { border: 'var(--pen) solid var(--edge)', borderRadius: 'var(--cut-s)', background: 'var(--sheet)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.5', minHeight: '9rem', maxHeight: '60vh', overflow: 'auto' },
  '.cm-content': { padding: 'var(--space-2)', fontSize: 'var(--text-l)', caretColor: 'var(--ink)', minHeight: '9rem' },
  '.cm-line': { padding: '0' },
});

/**
 * Opens the editor of one article in its place, with what was typed on this device and not confirmed, and what stands in the plain
 * field that it takes the place of.
 */
export function open(place: HTMLElement, field: HTMLTextAreaElement, stand: Stand, unsent: Unsent | undefined, host: Host): Opened {
  const editor = unsent?.editor ?? host.newId();
  const [base, version] = unsent ? [unsent.base, unsent.version] : [stand.text ?? '', stand.version];
  const content = `${field.id}-content`;
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: textOf(base),
      extensions: [
        Sync.extension(version, editor),
        history(),
        keymap.of([{ key: 'Mod-b', run: bold }, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({
          id: content,
          'aria-describedby': `${content}-meter`,
          'aria-label': place.dataset.words ?? '',
          lang: place.dataset.lang ?? '',
          spellcheck: 'true',
          autocapitalize: 'sentences',
          autocorrect: 'on',
        }),
        EditorView.updateListener.of(update => {
          if (update.docChanged) post.written();
          if (update.docChanged) host.measure(content, update.state.doc.toString());
          if (waiting.size > 0) queueMicrotask(arrive);
          pointing.moved(update);
        }),
        carets,
        theme,
      ],
    }),
  });
  const sync = new Sync(view, editor, base);
  const post = new Post(sync, place.dataset.changes ?? '', host, stand.blanked ?? 0);
  const pointing = new Pointing(() => view, head => host.pass(head === null ? null : sync.told(head)));
  const waiting = new Map<string, () => boolean>();
  const mates = new Mates(() => document.getElementById(place.dataset.hands ?? ''), who => {
    waiting.delete(who);
    leave(view, who);
  });
  for (const change of unsent?.changes ?? []) view.dispatch({ changes: ChangeSet.fromJSON(change) });
  if (unsent) sync.receive(stand.version - (stand.updates?.length ?? 0), stand.updates ?? []);
  const hasField = takeOver(view, field);
  host.measure(content, view.state.doc.toString());
  place.addEventListener('click', press);
  document.addEventListener('click', insert, { capture: true });
  return {
    editor,
    blanked: stand.blanked ?? 0,
    get place() {
      return view.hasFocus ? view.state.selection.main.head : undefined;
    },
    stand(place) {
      view.focus();
      view.dispatch({ selection: { anchor: Math.min(place, view.state.doc.length) } });
    },
    hear: (from, updates) => post.hear(from, updates),
    kick: () => post.kick(),
    point(from, told) {
      const mate = mates.heard(from, told);
      if (!mate) return;
      waiting.set(mate.who, () => {
        const at = sync.found(told!);
        if (at !== undefined) point(view, { ...mate, at });
        return at !== undefined;
      });
      arrive();
    },
    show: () => mates.show(),
    hasField,
    get unconfirmed() {
      return sync.unconfirmed;
    },
    get own() {
      return sync.unconfirmed > 0 ? view.state.doc.toString() : '';
    },
    get typed() {
      return typedIn(sync.unsent.changes);
    },
    finish: () => post.finish(),
    close() {
      post.close();
      pointing.close();
      mates.close();
      document.removeEventListener('click', insert, { capture: true });
      place.removeEventListener('click', press);
      view.destroy();
    },
  };

  /** A caret that was told on a version that is not here yet waits for it. */
  function arrive(): void {
    for (const [who, act] of [...waiting]) if (act()) waiting.delete(who);
  }

  function press(event: Event): void {
    const tool = (event.target as Element).closest<HTMLElement>('[data-tool]')?.dataset.tool;
    if (!tool) return;
    TOOLS[tool]?.(view);
    view.focus();
  }

  /** A note goes into the text where the caret is; the plain field behind the editor must not have it too. */
  function insert(event: Event): void {
    const words = (event.target as Element).closest<HTMLElement>(`[data-insert][data-target="${CSS.escape(field.id)}"]`)?.dataset.insert;
    if (words === undefined) return;
    view.dispatch(view.state.replaceSelection(words), { scrollIntoView: true, userEvent: 'input' });
    view.focus();
    event.stopPropagation();
  }
}

/** What was typed into the plain field before the editor came; false when it was typed on another text. */
function takeOver(view: EditorView, { value, defaultValue }: HTMLTextAreaElement): boolean {
  if (value === defaultValue) return true;
  if (view.state.doc.toString() !== defaultValue) return false;
  let [from, end] = [0, 0];
  const most = Math.min(value.length, defaultValue.length);
  while (from < most && value[from] === defaultValue[from]) from++;
  while (end < most - from && value.at(-1 - end) === defaultValue.at(-1 - end)) end++;
  view.dispatch({ changes: { from, to: defaultValue.length - end, insert: value.slice(from, value.length - end) } });
  return true;
}

export { ownText, typedIn };
