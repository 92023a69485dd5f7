// usage: node build.mjs <outdir> <Debug|Release>
// Bundles client/app.ts (with parts that load later, like the editor of client/together.ts), client/check.ts, client/papers.ts, client/edit.ts, client/files.ts, client/text.ts, client/reached.ts, client/boot.ts and the style sheets of wwwroot/css, and copies the fonts that wwwroot/css/fonts.css names.
import { build } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

const [outdir, config = 'Release'] = process.argv.slice(2);
const release = config === 'Release';

const result = await build({
  entryPoints: { app: 'client/app.ts', check: 'client/check.ts', papers: 'client/papers.ts', edit: 'client/edit.ts', reached: 'client/reached.ts', files: 'client/files.ts' },
  bundle: true,
  format: 'esm',
  splitting: true,
  target: ['es2022', 'safari16.4'],
  entryNames: 'js/[name]',
  chunkNames: 'js/chunk-[hash]',
  outdir,
  minify: release,
  sourcemap: release ? false : 'linked',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
});

// By themselves. boot.js is no module: it must run before the page can be tapped, also where app.js never comes. And what text.js has in
// common with app.js must not become a part of its own, which every phone would load.
const first = await build({
  entryPoints: { boot: 'client/boot.ts', text: 'client/text.ts' },
  bundle: true,
  format: 'iife',
  target: ['es2022', 'safari16.4'],
  entryNames: 'js/[name]',
  outdir,
  minify: release,
  sourcemap: release ? false : 'linked',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
});

for (const file of Object.keys({ ...result.metafile.outputs, ...first.metafile.outputs }).filter(name => name.endsWith('.js'))) {
  const bytes = readFileSync(file);
  console.log(`${file}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} with brotli`);
}

// One style sheet for phones, which have little bandwidth, and one for everything else.
await build({
  entryPoints: { site: '../../wwwroot/css/all.css', phone: '../../wwwroot/css/all-phone.css', retelling: '../../wwwroot/css/retelling.css' },
  bundle: true,
  entryNames: 'css/[name]',
  external: ['/fonts/*'],
  loader: { '.svg': 'dataurl' }, // A drawing of 222 bytes is less than the headers of a file.
  target: ['chrome111', 'firefox115', 'safari16.4'],
  outdir,
  minify: release,
  logLevel: 'warning',
});

const fonts = 'node_modules/@fontsource/atkinson-hyperlegible-next/files';
mkdirSync(`${outdir}/fonts`, { recursive: true });
for (const script of ['latin', 'latin-ext'])
  for (const weight of [400, 700]) {
    const name = `atkinson-hyperlegible-next-${script}-${weight}-normal.woff2`;
    cpSync(`${fonts}/${name}`, `${outdir}/fonts/${name}`);
  }
