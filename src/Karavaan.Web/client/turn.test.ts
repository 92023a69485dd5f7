import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep } from './pause';
import { Shelf } from './shelf';
import { FakeStorage } from './storage.fake';
import { Turn } from './turn';

const turnOn = (storage: Storage) => new Turn(new Shelf('WEGNAR.phone.', () => storage), null);

test('without Web Locks five tabs still work one after the other', async () => {
  const storage = new FakeStorage();
  let [working, most, done] = [0, 0, 0];
  const work = async () => {
    most = Math.max(most, ++working);
    await sleep(30);
    working--;
    done++;
  };
  await Promise.all(Array.from({ length: 5 }, () => turnOn(storage).take(work)));
  assert.deepEqual([most, done], [1, 5]);
});

test('the lease of a tab that fell asleep runs out', async () => {
  const storage = new FakeStorage();
  storage.setItem('WEGNAR.phone.turn', `asleep ${Date.now() + 400}`);
  let isDone = false;
  await turnOn(storage).take(async isMine => void (isDone = isMine()));
  assert.ok(isDone);
});

test('a turn is given back when the work fails', async () => {
  const storage = new FakeStorage();
  await assert.rejects(turnOn(storage).take(() => Promise.reject(new Error('broken'))));
  assert.equal(storage.getItem('WEGNAR.phone.turn'), null);
});
