import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { createTextIndex } from '#shared/query/text/text-index';
import { type PartText, textParts } from '#shared/query/text/text-part';
import { indexedPortfolio } from '../indexed-portfolio';
import { type Measurement, percentile, row, times } from '../measurement';

/** What is typed, letter by letter. */
const typed = ['charging control', 'carrier aggregation', 'housing sulphide', 'lindqvist arne', 'h01m', 'measured quantity', 'p-14', 'zzz', 'antenna switched', 'electrolyte layer'];
const keystrokes = typed.flatMap((text) => Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1)).filter((text) => !text.endsWith(' ')));

setFlagsFromString('--expose-gc');
// Sound: the flag makes the function.
const collect = runInNewContext('gc') as () => void;

/** Memory in use after a collection, in MB; `external` holds the memory of typed arrays, which is given back a while after it was collected. */
const megabytes = async (): Promise<number> => {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

/** What building an index took: by the clock, of the processor in all threads, and the memory that stays. */
type Build = { readonly seconds: number; readonly processor: number; readonly megabytes: number };

/** Builds after a collection, so that what was made before costs nothing. */
const built = async (build: () => void): Promise<Build> => {
  const before = await megabytes();
  const spent = process.cpuUsage();
  const start = performance.now();
  build();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(spent);
  return { seconds, processor: (user + system) / 1e6, megabytes: (await megabytes()) - before };
};

/** The full text of a large portfolio: built, searched letter by letter with ranking and count; beside MiniSearch with the same texts. */
export const measurement: Measurement = {
  about: 'the full text of 45,000 case families: building, memory, search as you type',
  run: async (bench) => {
    const documents: (readonly PartText[])[] = [];
    // One text for each part of a case, since that is what MiniSearch takes; both are given the same ones. Copies: what they were cut from is not held.
    for (const { texts, applications } of indexedPortfolio(await bench.portfolio(45_000))) {
      const all = [...texts, ...applications.flatMap((one) => one.texts)];
      documents.push(structuredClone(textParts.map((part) => ({ part, text: all.filter((one) => one.part === part).map(({ text }) => text).join(' ') }))));
    }
    bench.note(`${documents.length.toLocaleString('en')} case families, ${Math.round(documents.reduce((sum, texts) => sum + texts.reduce((length, { text }) => length + text.length, 0), 0) / 1e6)} MB of text`);

    const ours: Build[] = [];
    const theirs: Build[] = [];
    const searched: number[] = [];
    const theirSearches: number[] = [];
    // In turns, so that both find the process as the other left it.
    for (let sample = 0; sample < bench.samples; sample += 1) {
      const index = createTextIndex();
      ours.push(
        await built(() => {
          for (const [document, texts] of documents.entries()) index.put(document, texts);
          index.settle();
        }),
      );
      for (const text of keystrokes) searched.push(...times(1, () => ranked(index, text)));
      const records = documents.map((texts, id) => ({ id, ...Object.fromEntries(texts.map(({ part, text }) => [part, text])) }));
      const mini = new MiniSearch({ fields: [...textParts], searchOptions: { prefix: true, combineWith: 'AND' } });
      theirs.push(await built(() => mini.addAll(records)));
      // These take minutes: one sample of them says enough.
      if (sample === 0 || bench.all) for (const text of keystrokes) theirSearches.push(...times(1, () => mini.search(text)));
    }
    bench.note(`processor time of the builds in s: ${ours.map(({ processor }) => processor.toFixed(2)).join(', ')} beside ${theirs.map(({ processor }) => processor.toFixed(2)).join(', ')}`);
    const seconds = (builds: readonly Build[]): readonly number[] => builds.map((one) => one.seconds);
    const memory = (builds: readonly Build[]): readonly number[] => builds.map((one) => one.megabytes);
    return [
      row({ name: 'full text: build', unit: 's', samples: seconds(ours), theirs: seconds(theirs), goal: { of: 'ratio', atMost: 1 / 8 } }),
      row({ name: 'full text: memory', unit: 'MB', samples: memory(ours), theirs: memory(theirs), goal: { of: 'ratio', atMost: 1 / 6 } }),
      row({ name: 'full text: search as you type, 95th percentile', unit: 'ms', samples: searched, theirs: [percentile(theirSearches, 95)], percentile: 95, goal: { of: 'ours', atMost: 20 } }),
    ];
  },
};

/** The hundred best documents for all words typed, and how many there are. */
const ranked = (index: ReturnType<typeof createTextIndex>, text: string): { readonly count: number; readonly best: readonly number[] } => {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const scores: number[] = [];
  for (const [place, word] of words.entries()) {
    const codes = index.matches({ words: [word], isWhole: false });
    for (let document = 0; document < codes.length; document += 1) {
      const code = codes[document] ?? 0;
      scores[document] = place > 0 && (scores[document] ?? 0) === 0 ? 0 : code === 0 ? 0 : (scores[document] ?? 0) + 20 - code;
    }
  }
  const found: number[] = [];
  for (const [document, score] of scores.entries()) if (score > 0) found.push(document);
  return { count: found.length, best: found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, 100) };
};
