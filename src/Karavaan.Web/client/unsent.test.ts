import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Shelf } from './shelf';
import { FakeStorage } from './storage.fake';
import type { Unsent } from './sync';
import { UnsentOf } from './unsent';

const storage = new FakeStorage();
const shelf = new Shelf('WEGNAR.phone.anna.', () => storage);
const in1 = new UnsentOf(shelf, 'charter-8-1-text', 'tab1');
const in2 = new UnsentOf(shelf, 'charter-8-1-text', 'tab2');
const typed = (editor: string, at: number): Unsent => ({ editor, version: 3, base: 'wij', changes: [[3, [0, '!']]], at });

test('a reload of the same tab goes on, another tab leaves a living one alone', () => {
  storage.clear();
  in1.keep('a', typed('a', 1_000));
  assert.equal(in2.adopt(2_000), undefined);
  assert.equal(in1.adopt(2_000)?.editor, 'a');
  assert.ok(in1.isMine('a'));
});

test('what nobody touched for a while is taken over, and its editor finds out', () => {
  storage.clear();
  in1.keep('a', typed('a', 1_000));
  assert.equal(in2.adopt(100_000)?.editor, 'a');
  assert.ok(in2.isMine('a'));
  assert.ok(!in1.isMine('a'));
  in2.keep('a', undefined);
  assert.ok(!in1.isMine('a'));
  assert.equal(in1.adopt(200_000), undefined);
});

test('of a tab and its duplicate only one page has a record', () => {
  storage.clear();
  const [first, duplicate] = ['page1', 'page2'].map(page => new UnsentOf(shelf, 'charter-8-1-text', 'tab1', page)) as [UnsentOf, UnsentOf];
  first.keep('a', typed('a', 1_000));
  assert.equal(duplicate.adopt(2_000)?.editor, 'a');
  assert.ok(duplicate.isMine('a'));
  assert.ok(!first.isMine('a'));
});

test('another article and what can not be read are left out', () => {
  storage.clear();
  new UnsentOf(shelf, 'charter-8-2-text', 'tab1').keep('b', typed('b', 1_000));
  shelf.set('text.charter-8-1-text.c', '{"editor":');
  assert.equal(in1.adopt(500_000), undefined);
  assert.deepEqual(shelf.keys('text.'), ['text.charter-8-2-text.b']);
});
