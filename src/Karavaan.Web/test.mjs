// usage: node test.mjs
// Checks the types of client/, then runs client/*.test.ts in Node. What needs a page is in tests/Karavaan.Browser.Tests/Client.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';

const outdir = 'obj/client-tests';
const names = readdirSync('client').filter(name => name.endsWith('.test.ts'));
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: names.map(name => `client/${name}`),
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});

const node = args => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
const types = node(['node_modules/typescript/bin/tsc', '--noEmit']);
const tests = node(['--test', ...names.map(name => `${outdir}/${name.replace('.ts', '.mjs')}`)]);
process.exit(types || tests);
