import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage } from './storage.fake';
import { Shelf } from './shelf';

test('two surfaces of one workshop do not see each other', () => {
  const storage = new FakeStorage();
  const [phone, desk] = [new Shelf('WEGNAR.phone.', () => storage), new Shelf('WEGNAR.desk.', () => storage)];
  phone.set('out.1', 'a');
  assert.deepEqual([phone.keys('out.'), desk.keys('out.')], [['out.1'], []]);
});

test('a full storage keeps it in memory and says so', () => {
  const storage = new FakeStorage();
  const shelf = new Shelf('WEGNAR.phone.', () => storage);
  storage.isFull = true;
  shelf.set('out.1', 'een lange tekst');
  assert.equal(shelf.get('out.1'), 'een lange tekst');
  assert.deepEqual(shelf.keys('out.'), ['out.1']);
  assert.equal(shelf.isSafe, false);
  shelf.remove('out.1');
  assert.equal(shelf.isSafe, true);
});

test('a storage that has room again takes over from memory', () => {
  const storage = new FakeStorage();
  const shelf = new Shelf('WEGNAR.phone.', () => storage);
  storage.isFull = true;
  shelf.set('draft.a', 'een');
  storage.isFull = false;
  shelf.set('draft.a', 'twee');
  assert.deepEqual([shelf.isSafe, shelf.get('draft.a'), storage.getItem('WEGNAR.phone.draft.a')], [true, 'twee', 'twee']);
});

test('a browser that forbids storage still lets one work', () => {
  const shelf = new Shelf('WEGNAR.phone.', () => {
    throw new Error('SecurityError');
  });
  shelf.set('draft.a', 'een');
  assert.equal(shelf.get('draft.a'), 'een');
  assert.equal(shelf.isSafe, false);
});
