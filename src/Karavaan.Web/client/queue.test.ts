import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Queue, type Item } from './queue';
import { Shelf } from './shelf';
import { FakeStorage } from './storage.fake';
import { uuid7 } from './uuid';

const item = (form: string, body: string, at?: number): Item => ({
  id: uuid7(at), url: `/w/WEGNAR/${form}`, method: 'POST', body, stage: '4', form, texts: {}, replaces: false, at: 0,
});

function queueOn(storage = new FakeStorage()): Queue {
  return new Queue(new Shelf('WEGNAR.phone.', () => storage));
}

test('first in is first out, also over a reload and by two tabs', () => {
  const storage = new FakeStorage();
  const [one, other] = [queueOn(storage), queueOn(storage)];
  const bodies = ['a', 'b', 'c', 'd', 'e', 'f'];
  bodies.forEach((body, i) => (i % 2 ? one : other).add(item('notes', body)));
  assert.deepEqual(queueOn(storage).items().map(({ body }) => body), bodies);
  assert.equal(queueOn(storage).first()?.body, 'a');
});

test('of a slider only the newest waits, and the one on its way is left alone', () => {
  const queue = queueOn();
  const [flying, older, newest, note] = [item('pin', 'x=1'), item('pin', 'x=2'), item('pin', 'x=3'), item('notes', 'text=a')];
  for (const one of [flying, older, note]) queue.add(one);
  queue.removeOlder(newest, flying.id);
  queue.add(newest);
  assert.deepEqual(queue.items().map(({ body }) => body).sort(), ['text=a', 'x=1', 'x=3']);
});

test('half an item, written by a dying battery, does not block the others', () => {
  const storage = new FakeStorage();
  storage.setItem('WEGNAR.phone.out.0000', '{"id":"0000","ur');
  const queue = queueOn(storage);
  queue.add(item('notes', 'a'));
  assert.equal(queue.first()?.body, 'a');
  assert.equal(queue.length, 1);
});
