import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuid7 } from './uuid';

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('an id is a UUIDv7 with its millisecond in front', () => {
  const time = Date.UTC(2030, 2, 12, 19, 30);
  const id = uuid7(time);
  assert.match(id, SHAPE);
  assert.equal(parseInt(id.replaceAll('-', '').slice(0, 12), 16), time);
});

test('ten thousand ids of one millisecond are all valid, all different and in order', () => {
  const time = Date.UTC(2031, 0, 1);
  const ids = Array.from({ length: 10_000 }, () => uuid7(time));
  assert.ok(ids.every(id => SHAPE.test(id)));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual([...ids].sort(), ids);
});

test('a clock that is set back does not make an id that sorts before an older one', () => {
  const time = Date.UTC(2032, 0, 1);
  const ids = [uuid7(time), uuid7(time - 60_000), uuid7(time - 3_600_000), uuid7(time + 1)];
  assert.deepEqual([...ids].sort(), ids);
});

test('no secure context is needed', () => {
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  assert.match(uuid7(), SHAPE);
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
});
