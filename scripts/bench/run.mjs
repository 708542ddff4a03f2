import { pathToFileURL } from 'node:url';
import { createBench } from './context.mjs';

/** Runs one built measurement in a process of its own and sends its rows to the one that started it. */
const [file = '', options = '{}'] = process.argv.slice(2);
const bench = createBench({ ...JSON.parse(options), note: (text) => console.error(`  ${text}`) });
try {
  const { measurement } = await import(pathToFileURL(file).href);
  const rows = await measurement.run(bench);
  await new Promise((resolve) => process.send?.(rows, resolve));
} finally {
  await bench.end();
}
process.exit();
