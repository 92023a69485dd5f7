import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { ChangeSet, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Host, Opened } from './editors';
import { Post } from './post';
import { adoptSheets } from './sheets';
import { ownText, Sync, textOf, type Stand, type Unsent } from './sync';
import { bold, TOOLS } from './tools';

adoptSheets();

const theme = EditorView.theme({
  '&': { border: 'var(--pen) solid var(--line)', borderRadius: 'var(--cut-s)', background: 'var(--sheet)', color: 'var(--ink)' },
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
          id: `${field.id}-content`,
          'aria-label': place.dataset.words ?? '',
          lang: place.dataset.lang ?? '',
          spellcheck: 'true',
          autocapitalize: 'sentences',
          autocorrect: 'on',
        }),
        EditorView.updateListener.of(update => update.docChanged && post.written()),
        theme,
      ],
    }),
  });
  const sync = new Sync(view, editor, base);
  const post = new Post(sync, place.dataset.changes ?? '', host);
  for (const change of unsent?.changes ?? []) view.dispatch({ changes: ChangeSet.fromJSON(change) });
  if (unsent) sync.receive(unsent.version, stand.updates ?? []);
  else takeOver(view, field);
  place.addEventListener('click', press);
  document.addEventListener('click', insert, { capture: true });
  return {
    hear: (from, updates) => post.hear(from, updates),
    kick: () => post.kick(),
    get unconfirmed() {
      return sync.unconfirmed;
    },
    get own() {
      return sync.unconfirmed > 0 ? view.state.doc.toString() : '';
    },
    close() {
      post.close();
      document.removeEventListener('click', insert, { capture: true });
      place.removeEventListener('click', press);
      view.destroy();
    },
  };

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

/** What was typed into the plain field before the editor came. */
function takeOver(view: EditorView, { value, defaultValue }: HTMLTextAreaElement): void {
  if (value === defaultValue || view.state.doc.toString() !== defaultValue) return;
  let [from, end] = [0, 0];
  const most = Math.min(value.length, defaultValue.length);
  while (from < most && value[from] === defaultValue[from]) from++;
  while (end < most - from && value.at(-1 - end) === defaultValue.at(-1 - end)) end++;
  view.dispatch({ changes: { from, to: defaultValue.length - end, insert: value.slice(from, value.length - end) } });
}

export { ownText };
