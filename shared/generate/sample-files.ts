import type { ExportTable } from '../export/export-table';
import { isoDate, type IsoDate } from '../model/date';
import { type InventedFamily, inventFamilies } from './invent-family';
import { docketCsv, docketMapping, docketTable, sampleDocketRows } from './sample-docket';
import { docdbFile, opsBiblioFile, opsFamilyFile } from './office-files';

type SampleInput = { readonly seed: number; readonly families: number; readonly day: { readonly year: number; readonly month: number; readonly day: number } };

/** A file of the sample: its name and its text. */
export type SampleFile = { readonly name: string; readonly text: string };

/** What the files in `resources/sample/` are generated from; `day` is the day of the offices' data. */
export const bundledSample = { seed: 1883, families: 40, day: { year: 2026, month: 10, day: 1 } } as const;

/** How many families come as OPS family responses with legal events; the rest come in one DOCDB file. */
const familiesWithLegalEvents = 18;

/** Families that the docket of the sample knows. */
const familiesInDocket = 9;

/** The docket of another firm that comes with the sample: its rows, and the text files of them; a workbook is made of the table. */
export const sampleDocket = (input: SampleInput): { readonly table: ExportTable; readonly files: readonly SampleFile[] } => {
  const asOf = dayOf(input);
  const families = [...inventFamilies({ seed: input.seed, families: input.families, asOf })].slice(0, familiesInDocket);
  const rows = sampleDocketRows(families, input.seed, asOf);
  return {
    table: docketTable(rows),
    files: [
      { name: 'docket/docket.csv', text: docketCsv(rows, asOf) },
      { name: 'docket/docket-mapping.json', text: `${JSON.stringify(docketMapping, null, 2)}\n` },
    ],
  };
};

const dayOf = ({ day }: SampleInput): IsoDate => {
  const asOf = isoDate(day.year, day.month, day.day);
  if (asOf === undefined) throw new RangeError('the day of the sample does not exist');
  return asOf;
};

/** The bundled sample: invented families as the files an office would send. The same input gives the same files. */
export const sampleFiles = (input: SampleInput): readonly SampleFile[] => {
  const asOf = dayOf(input);
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
