import { spawnSync } from 'node:child_process';
import { createWriteStream, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { row, type Bench, type Measurement } from '../measurement';

const megabytes = 205;

/** What the straightforward build does with the file: parse it and nothing else. */
const expat = `import sys, time
from xml.parsers import expat
parser = expat.ParserCreate()
parser.StartElementHandler = lambda name, attributes: None
parser.EndElementHandler = lambda name: None
parser.CharacterDataHandler = lambda text: None
began = time.perf_counter()
with open(sys.argv[1], 'rb') as file:
    parser.ParseFile(file)
print(time.perf_counter() - began)`;

const expatSeconds = (file: string): number | undefined => {
  const { status, stdout } = spawnSync('python3', ['-c', expat, file], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
};

/** Seconds of an import without those of starting the program; the portfolio is new. */
const importSeconds = async (bench: Bench, args: readonly string[]): Promise<{ readonly seconds: number; readonly peak: number | undefined; readonly stdout: string }> => {
  const portfolio = join(bench.folder, 'imported');
  rmSync(portfolio, { recursive: true, force: true });
  const idle = await bench.command(['help']);
  const { seconds, peakMegabytes, stdout } = await bench.command(['import', portfolio, ...args]);
  return { seconds: seconds - idle.seconds, peak: peakMegabytes, stdout };
};

/** Publications by family id as office lists have them: most families have one, a few have two hundred. */
const writeList = async (path: string, publications: number): Promise<void> => {
  const file = createWriteStream(path);
  file.write('Publication_country,Publication_number,Publication_type,Simple_family_ID\n');
  const offices = ['US', 'CN', 'EP', 'JP', 'KR', 'WO', 'DE', 'TW', 'GB', 'CA'];
  for (let publication = 0, family = 40_000_000; publication < publications; family += 1) {
    const members = family % 3 === 0 ? 2 + (family % 7) : family % 20_011 === 0 ? 213 : 1;
    for (let member = 0; member < members && publication < publications; member += 1, publication += 1) {
      const office = offices[(family * 7 + member) % offices.length] ?? 'US';
      if (!file.write(`${office},${10_000_000 + publication},${member % 2 === 0 ? 'A1' : 'B2'},${family}\n`)) await once(file, 'drain');
    }
  }
  file.end();
  await once(file, 'finish');
};

const listMapping = {
  format: 'stemma-mapping',
  version: 1,
  name: 'Publications with family ids',
  row: 'publication',
  match: ['Publication_country', 'Publication_number', 'Publication_type', 'Simple_family_ID'],
  columns: [
    { column: 'Publication_country', field: 'publication.country' },
    { column: 'Publication_number', field: 'publication.number' },
    { column: 'Publication_type', field: 'publication.kind' },
    { column: 'Simple_family_ID', field: 'publication.familyId' },
  ],
};

export const measurement: Measurement = {
  about: `an exchange file of ${megabytes} MB and one of 1 GB into a new portfolio, beside Python's expat with empty handlers; 287,532 publications through a mapping`,
  run: async (bench) => {
    const file = await bench.exchangeFile(megabytes);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let sample = 0; sample < bench.samples; sample += 1) {
      const parsed = expatSeconds(file);
      if (parsed !== undefined) theirs.push(parsed);
      ours.push((await importSeconds(bench, [file])).seconds);
    }
    if (theirs.length === 0) bench.note('Python is not here: the import stands beside nothing');
    const large = await importSeconds(bench, [await bench.exchangeFile(1010)]);
    const [list, mapping] = [join(bench.folder, 'publications.csv'), join(bench.folder, 'mapping.json')];
    await writeList(list, 287_532);
    writeFileSync(mapping, JSON.stringify(listMapping));
    const mapped = await importSeconds(bench, [list, '--mapping', mapping]);
    return [
      row({ name: `import: exchange file of ${megabytes} MB`, unit: 's', samples: ours, theirs, goal: { of: 'ratio', atMost: 3 } }),
      row({ name: 'import: exchange file of 1 GB', unit: 's', samples: [large.seconds] }),
      ...(large.peak === undefined ? [] : [row({ name: 'import: peak memory with 1 GB', unit: 'MB', samples: [large.peak], goal: { of: 'ours', atMost: 600 } })]),
      row({ name: 'import: 287,532 publications through a mapping', unit: 's', samples: [mapped.seconds], goal: { of: 'ours', atMost: 60 } }),
    ];
  },
};
