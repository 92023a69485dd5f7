// Random changes of random texts, and what CodeMirror makes of them: a line of JSON each.
// node reference.mjs <folder of node_modules> <seed> <count>
import { createRequire } from 'node:module';

const [folder, seed, count] = process.argv.slice(2);
const { ChangeSet, Text } = createRequire(`${folder}/`)('@codemirror/state');

let state = Number(seed) >>> 0;
/** Mulberry32: the same seed gives the same cases. */
function random(below) {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) % below;
}

const pieces = ['a', 'b', ' ', 'wij ', 'delen', '\n', '\n\n', 'e\u0301', '👍🏽', '👩‍👩‍👧', 'شبكة', 'רשת', 'сеть', '-', '**'];
const text = most => Array.from({ length: random(most + 1) }, () => pieces[random(pieces.length)]).join('');
const whole = (doc, at) => (at > 0 && /[\udc00-\udfff]/.test(doc[at] ?? '') ? at - 1 : at);

/** What somebody does at once, at several places. */
function stroke(doc) {
  const cuts = Array.from({ length: random(7) }, () => whole(doc, random(doc.length + 1))).sort((a, b) => a - b);
  const changes = [];
  let from = 0;
  for (const to of [...cuts, doc.length]) {
    if (random(2)) changes.push({ from, to, insert: random(2) ? text(3) : '' });
    from = to;
  }
  return ChangeSet.of(changes, doc.length);
}

/** A push is one stroke, or two joined as the editor joins them. */
function change(doc) {
  const one = stroke(doc);
  if (random(2)) return one;
  const after = one.apply(Text.of(doc.split('\n'))).toString();
  return one.compose(stroke(after));
}

for (let i = 0; i < Number(count); i++) {
  const huge = random(500) === 0;
  const doc = huge ? text(4000) : text(12);
  const [one, other] = [change(doc), change(doc)];
  const after = one.apply(Text.of(doc.split('\n')));
  const next = change(after.toString());
  console.log(JSON.stringify({
    doc, one: one.toJSON(), other: other.toJSON(), next: next.toJSON(),
    after: after.toString(),
    mapped: one.map(other).toJSON(), first: one.map(other, true).toJSON(),
    both: one.compose(next).apply(Text.of(doc.split('\n'))).toString(),
  }));
}
