import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import { ownText, Sync, typedIn, type Desk, type Update } from './sync';

function open(editor: string, base = '', version = 0): { desk: Desk; sync: Sync } {
  const desk = {
    state: EditorState.create({ doc: base, extensions: [Sync.extension(version, editor)] }),
    dispatch(...specs: TransactionSpec[]) {
      this.state = this.state.update(...specs).state;
    },
  };
  return { desk, sync: new Sync(desk, editor, base) };
}

const type = (desk: Desk, at: number, insert: string) => desk.dispatch({ changes: { from: at, insert } });
const entry = (sync: Sync): Update => ({ editor: sync.editor, changes: sync.push.changes[0] });

test('what one types reaches the other, and both have it once', () => {
  const [anna, bram] = [open('a'), open('b')];
  type(anna.desk, 0, 'wij');
  const update = entry(anna.sync);
  assert.equal(anna.sync.unconfirmed, 1);
  for (const { sync } of [anna, bram]) assert.ok(sync.receive(0, [update]));
  assert.deepEqual([anna.sync.unconfirmed, anna.sync.version, bram.sync.version], [0, 1, 1]);
  assert.ok(bram.sync.receive(0, [update]));
  assert.equal(bram.desk.state.doc.toString(), 'wij');
});

test('a hole in what comes is noticed, and nothing is taken', () => {
  const bram = open('b');
  assert.equal(bram.sync.receive(1, [{ editor: 'a', changes: [[0, 'x']] }]), false);
  assert.equal(bram.desk.state.doc.toString(), '');
});

test('what is kept for a reload tells the base and what was typed on it', () => {
  const anna = open('a', 'wij', 4);
  type(anna.desk, 3, ' delen');
  assert.ok(anna.sync.receive(4, [{ editor: 'b', changes: [[0, '# '], 3] }]));
  type(anna.desk, 11, '.\nSamen');
  const { version, base, changes } = anna.sync.unsent;
  assert.deepEqual([version, base], [5, '# wij']);
  assert.equal(ownText({ base, changes }), '# wij delen.\nSamen');
  assert.equal(anna.desk.state.doc.toString(), '# wij delen.\nSamen');
});

test('a place is found again on a newer version, and waits for one that is not there yet', () => {
  const [anna, bram] = [open('a', 'wij delen', 0), open('b', 'wij delen', 0)];
  type(anna.desk, 0, 'ja ');
  const place = anna.sync.told(3);
  assert.deepEqual(place, { version: 0, at: 0 });
  assert.equal(bram.sync.found(place), 0);
  type(bram.desk, 0, '# ');
  assert.equal(bram.sync.found({ version: 0, at: 4 }), 6);
  assert.equal(bram.sync.found({ version: 1, at: 3 }), undefined);
  const update = entry(anna.sync);
  for (const { sync } of [anna, bram]) sync.receive(0, [update]);
  assert.deepEqual([anna.sync.told(3).version, bram.sync.found({ version: 1, at: 3 }), bram.sync.found({ version: 0, at: 9 })], [1, 5, 14]);
});

test('no more goes out at once than the server takes', () => {
  const anna = open('a');
  for (let i = 0; i < 130; i++) type(anna.desk, i, 'x');
  assert.deepEqual([anna.sync.push.changes.length, anna.sync.unconfirmed], [100, 130]);
});

test('what was typed is told from what others wrote', () => {
  const { desk, sync } = open('a', 'Van een ander.');
  type(desk, 3, ' mij\nen');
  desk.dispatch({ changes: { from: 0, to: 3, insert: 'Ook' } });
  assert.equal(ownText(sync.unsent), 'Ook mij\nen een ander.');
  assert.equal(typedIn(sync.unsent.changes), ' mij\nenOok');
  assert.equal(typedIn([[3, [2]]]), '');
});
