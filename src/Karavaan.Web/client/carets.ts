import { RangeSet, StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';

/** Where somebody else's caret stands, and how it looks: by colour and by shape. */
export interface Caret {
  who: string;
  name: string;
  sign: number;
  at: number;
}

/** One shape for each colour, so that no colour has to be seen. */
const SHAPES = ['▲', '●', '■', '◆', '★', '✚'];
export const SIGNS = SHAPES.length;

const set = StateEffect.define<Caret>();
const gone = StateEffect.define<string>();

class Hand extends WidgetType {
  constructor(readonly caret: Caret) {
    super();
  }

  override eq({ caret }: Hand): boolean {
    return caret.who === this.caret.who && caret.name === this.caret.name && caret.sign === this.caret.sign;
  }

  override toDOM(): HTMLElement {
    const hand = document.createElement('span');
    hand.className = `cm-hand cm-hand-${this.caret.sign}`;
    hand.setAttribute('aria-hidden', 'true');
    hand.dataset.name = `${SHAPES[this.caret.sign]} ${this.caret.name}`;
    return hand;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Others' carets: they move along with what is typed before them. */
const field = StateField.define<readonly Caret[]>({
  create: () => [],
  update(carets, transaction) {
    let now = transaction.docChanged ? carets.map(caret => ({ ...caret, at: transaction.changes.mapPos(caret.at, 1) })) : carets;
    for (const effect of transaction.effects) {
      if (effect.is(set)) now = [...now.filter(({ who }) => who !== effect.value.who), inside(effect.value, transaction.newDoc.length)];
      if (effect.is(gone)) now = now.filter(({ who }) => who !== effect.value);
    }
    return now;
  },
  provide: own => EditorView.decorations.from(own, drawn),
});

const theme = EditorView.theme({
  '.cm-hand': { position: 'relative', display: 'inline-block', inlineSize: '0', blockSize: '1em', verticalAlign: 'text-bottom' },
  '.cm-hand::before': { content: '""', position: 'absolute', insetBlock: '-0.1em', insetInlineStart: '-1px', borderInlineStart: '2px solid var(--hand)' },
  '.cm-hand::after': {
    content: 'attr(data-name)',
    position: 'absolute',
    insetBlockEnd: '100%',
    insetInlineStart: '-1px',
    padding: '0 0.3em',
    borderRadius: '0.25em',
    background: 'var(--hand)',
    color: 'var(--sheet)',
    fontSize: '0.6em',
    fontWeight: '700',
    lineHeight: '1.3',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
  },
  ...Object.fromEntries(SHAPES.map((_, sign) => [`.cm-hand-${sign}`, { '--hand': `var(--hand-${sign})` }])),
});

export const carets = [field, theme];

export const point = (view: EditorView, caret: Caret): void => view.dispatch({ effects: set.of(caret) });
export const leave = (view: EditorView, who: string): void => view.dispatch({ effects: gone.of(who) });
export const caretsOf = (state: EditorState): readonly Caret[] => state.field(field);

function inside(caret: Caret, length: number): Caret {
  return { ...caret, at: Math.min(Math.max(0, caret.at), length) };
}

function drawn(carets: readonly Caret[]): DecorationSet {
  return RangeSet.of(carets.map(caret => Decoration.widget({ widget: new Hand(caret), side: 1 }).range(caret.at)), true);
}
