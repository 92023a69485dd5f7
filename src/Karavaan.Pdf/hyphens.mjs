// Writes where words may be divided as one text a language, for Karavaan.Pdf to embed: a pattern a line, with its levels between the
// letters as hyph-utf8 writes them (".a4", "aar4t5on"), and words with hyphens where they are divided against the patterns.
// The npm package keeps both as a tree: [levels, letters, exceptions].
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
for (const [language, name] of Object.entries({ nl: 'nl', fr: 'fr', de: 'de-1996', en: 'en-gb' })) {
  const [levels, letters, exceptions = {}] = require(`hyphen/patterns/${name}.js`);
  const lines = [...patternsIn(letters, ''), ...Object.entries(exceptions).map(([word, places]) => divided(word, places))];
  writeFileSync(join(folder, `hyphens-${language}.txt`), `${lines.join('\n')}\n`);

  function* patternsIn(node, before) {
    const [further, level] = Array.isArray(node) ? node : typeof node === 'object' ? [node] : [{}, node];
    if (level !== undefined) yield written(before, levels[level]);
    for (const letter of Object.keys(further)) yield* patternsIn(further[letter], before + letter);
  }
}

/** Levels are counted from the first letter: a dot before it, the beginning of a word, has none. */
function written(word, levels) {
  if (word.startsWith('.')) return `.${written(word.slice(1), levels)}`;
  return [...word, ''].map((letter, i) => `${levels[i] || ''}${letter}`).join('');
}

/** Places are counted with the hyphens before them. */
function divided(word, places) {
  const starts = places.map((place, i) => place - i);
  return [...word].map((letter, i) => (starts.includes(i) ? `-${letter}` : letter)).join('');
}
