import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import type { Host } from './opened';
import { Post } from './post';
import { Sync, type Stand, type Update } from './sync';

/** A question to the server, answered by the test. */
interface Asked {
  method: string;
  answer(stand: Stand): void;
  fail(): void;
}

function open(base: string) {
  const desk = {
    state: EditorState.create({ doc: base, extensions: [Sync.extension(0, 'a')] }),
    dispatch(...specs: TransactionSpec[]) {
      this.state = this.state.update(...specs).state;
    },
  };
  const asked: Asked[] = [];
  const host: Host = {
    newId: () => 'a',
    ask: method => new Promise((answer, fail) => asked.push({ method, answer, fail: () => fail(new TypeError('no connection')) })),
    keep() {},
    isMine: () => true,
    adopted: () => assert.fail('nobody adopts it'),
    measure() {},
    pass() {},
    refused() {},
    renew: () => assert.fail('nothing was blanked'),
    lost: () => assert.fail('nothing is lost'),
  };
  const sync = new Sync(desk, 'a', base);
  return { desk, sync, asked, post: new Post(sync, '/changes', host, 0) };
}

/** Waits until so many questions were asked; the test fails when they don't come. */
async function until(asked: Asked[], count: number): Promise<void> {
  for (const end = Date.now() + 10_000; asked.length < count; await new Promise(done => setTimeout(done, 10)))
    assert.ok(Date.now() < end, `asked ${asked.length} times, not ${count}`);
}

const says = async (words: string, desk: { state: EditorState }): Promise<void> => {
  for (const end = Date.now() + 10_000; desk.state.doc.toString() !== words; await new Promise(done => setTimeout(done, 10)))
    assert.ok(Date.now() < end, `it says '${desk.state.doc.toString()}'`);
};

test('what others wrote while an answer is on its way is asked for afterwards', async t => {
  const { desk, sync, asked, post } = open('wij');
  t.after(() => post.close());
  desk.dispatch({ changes: { from: 3, insert: ' delen' } });
  const own: Update = { editor: 'a', changes: sync.push.changes[0] };
  const brams: Update = { editor: 'b', changes: [[0, 'ja '], 9] };
  post.written();
  await until(asked, 1);
  assert.equal(asked[0]!.method, 'PUT');
  post.hear(1, [brams]);
  asked[0]!.answer({ version: 1, updates: [own] });
  await until(asked, 2);
  assert.equal(asked[1]!.method, 'GET');
  asked[1]!.answer({ version: 2, updates: [brams] });
  await says('ja wij delen', desk);
});

test('who has nothing of their own asks again when there was no answer', async t => {
  const { desk, asked, post } = open('wij');
  t.after(() => post.close());
  post.kick();
  await until(asked, 1);
  asked[0]!.fail();
  await until(asked, 2);
  asked[1]!.answer({ version: 1, updates: [{ editor: 'b', changes: [[0, 'ja '], 3] }] });
  await says('ja wij', desk);
});
