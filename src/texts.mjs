// Checks the interface texts and writes a key for each of them.
// usage: node texts.mjs <folder with Area.resx, Area.fr.resx, …> <namespace> <output.cs>
// Dutch (Area.resx) decides which keys there are; a key that another language misses, has too much or fills differently is an error.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [folder, space, output] = process.argv.slice(2);
const languages = ['fr', 'en', 'de'];
const files = readdirSync(folder).filter(f => f.endsWith('.resx'));
const areas = files.filter(f => f.split('.').length === 2).map(f => basename(f, '.resx')).sort();
let errors = 0;

const fail = (file, line, code, words) => {
  errors++;
  console.error(`${join(folder, file)}(${line}): error ${code}: ${words}`);
};

const read = file => {
  const xml = readFileSync(join(folder, file), 'utf8');
  const entries = new Map();
  for (const match of xml.matchAll(/<data\s+name="([^"]+)"[^>]*>\s*<value>([\s\S]*?)<\/value>/g)) {
    const line = xml.slice(0, match.index).split('\n').length;
    if (entries.has(match[1])) fail(file, line, 'KT001', `key '${match[1]}' stands here twice`);
    if (match[2].trim() === '') fail(file, line, 'KT002', `key '${match[1]}' has no words`);
    entries.set(match[1], { line, value: match[2] });
  }
  return entries;
};

const holes = value => [...new Set([...value.matchAll(/\{(\d+)/g)].map(m => m[1]))].sort().join(',');

for (const file of files) {
  const [area, language, ending] = file.split('.');
  const known = ending === undefined ? language === 'resx' : languages.includes(language) && ending === 'resx';
  if (!known || !areas.includes(area)) fail(file, 1, 'KT003', 'is not Area.resx or Area.{fr,en,de}.resx');
}

let code = `// Written by texts.mjs from the .resx files: one key per text.\n#nullable enable\nnamespace ${space};\n`;
for (const area of areas) {
  const dutch = read(`${area}.resx`);
  for (const language of languages) {
    const file = `${area}.${language}.resx`;
    if (!files.includes(file)) {
      fail(`${area}.resx`, 1, 'KT004', `there is no ${file}`);
      continue;
    }
    const other = read(file);
    for (const [key, { line, value }] of dutch) {
      if (!other.has(key)) fail(`${area}.resx`, line, 'KT005', `key '${key}' is missing in ${file}`);
      else if (holes(other.get(key).value) !== holes(value)) fail(file, other.get(key).line, 'KT006', `key '${key}' does not fill the same {n} as in Dutch`);
    }
    for (const [key, { line }] of other) if (!dutch.has(key)) fail(file, line, 'KT007', `key '${key}' does not exist in Dutch`);
  }
  code += `\n/// <summary>Keys of the texts in ${area}.resx.</summary>\npublic static class ${area}Text\n{\n`;
  code += `    private static readonly global::System.Resources.ResourceManager Source = new("${space}.${area}", typeof(${area}Text).Assembly);\n`;
  for (const [key, { value }] of dutch) {
    code += `\n    /// <summary>${value.split('\n')[0].trim()}</summary>\n    public static readonly global::Karavaan.Documents.Texts.TextKey ${key} = new(Source, "${key}");\n`;
  }
  code += `\n    /// <summary>The text with this name, for keys that are made from a code; throws when there is none.</summary>\n`;
  code += `    public static global::Karavaan.Documents.Texts.TextKey Named(string name) => new(Source, name);\n}\n`;
}
if (errors > 0) process.exit(1);
writeFileSync(output, code);
