import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './application.mjs';

/** Builds the measurements as the application is built, and runs them one after the other: npm run bench [-- NAME…]. */
const wanted = process.argv.slice(2);
const all = ['law'];
const names = wanted.length === 0 ? all : all.filter((name) => wanted.includes(name));
if (names.length === 0) {
  console.error(`There is no measurement ${wanted.join(', ')}; there are: ${all.join(', ')}.`);
  process.exit(2);
}
const outDir = join(root, 'out/bench');
await build({ root, logLevel: 'warn', configFile: false, build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', minify: true, rollupOptions: { input: Object.fromEntries(names.map((name) => [name, join(root, `bench/${name}.ts`)])), output: { entryFileNames: '[name].mjs' } } } });
for (const name of names) {
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', join(outDir, `${name}.mjs`)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
