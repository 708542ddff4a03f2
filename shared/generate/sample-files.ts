import { isoDate } from '../model/date';
import { type InventedFamily, inventFamilies } from './invent-family';
import { docdbFile, opsBiblioFile, opsFamilyFile } from './office-files';

type SampleInput = { readonly seed: number; readonly families: number; readonly day: { readonly year: number; readonly month: number; readonly day: number } };

/** A file of the sample: its name and its text. */
export type SampleFile = { readonly name: string; readonly text: string };

/** What the files in `resources/sample/` are generated from; `day` is the day of the offices' data. */
export const bundledSample = { seed: 1883, families: 40, day: { year: 2026, month: 10, day: 1 } } as const;

/** How many families come as OPS family responses with legal events; the rest come in one DOCDB file. */
const familiesWithLegalEvents = 18;

/** The bundled sample: invented families as the files an office would send. The same input gives the same files. */
export const sampleFiles = (input: SampleInput): readonly SampleFile[] => {
  const asOf = isoDate(input.day.year, input.day.month, input.day.day);
  if (asOf === undefined) throw new RangeError('the day of the sample does not exist');
  const families: readonly InventedFamily[] = [...inventFamilies({ seed: input.seed, families: input.families, asOf })];
  const withEvents = families.slice(0, familiesWithLegalEvents);
  const inBulk = families.slice(familiesWithLegalEvents);
  const single = inBulk.at(-1);
  return [
    ...withEvents.map((family) => ({ name: `ops-family-${family.records[0]?.record ?? 'empty'}.xml`, text: opsFamilyFile(family.records, { legal: true }) })),
    { name: 'docdb-families.xml', text: docdbFile(inBulk.slice(0, -1).flatMap((family) => family.records), asOf) },
    ...(single === undefined ? [] : [{ name: `ops-biblio-${single.records[0]?.record ?? 'empty'}.xml`, text: opsBiblioFile(single.records) }]),
  ];
};
