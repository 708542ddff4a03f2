import * as fc from 'fast-check';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';

/** Any text that JavaScript can hold: lone surrogates, control characters, CJK, right-to-left. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('\ud800', 'a\u0000b', '\udfff\ud83d', '液压泵', 'מנוע', '\u2028', 'é', 'e\u0301', '"\\/\n'),
);
const someText = anyText.filter((text) => text.length > 0);
const source = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });
const provenance = { src: source, srcOf: fc.option(fc.dictionary(fc.constantFrom('title', 'name', 'text', 'date'), fc.integer({ min: 1, max: 3 }), { maxKeys: 2 }), { nil: undefined }) };
const text = fc.record({ lang: fc.constantFrom('en', 'de', 'zh'), text: anyText, src: source });
const date = fc.constantFrom('2019-02-28', '2020-02-29', '2024-12-31');
const rows = (prefix: string, row: fc.Arbitrary<Record<string, unknown>>) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }).chain((ids) => fc.tuple(...ids.map((id) => row.map((fields) => ({ id: `${prefix}${id}`, ...fields })))));

const event = fc.record({
  date: fc.option(date, { nil: undefined }),
  text: anyText,
  detail: fc.option(fc.dictionary(fc.oneof(anyText, fc.constantFrom('a/b', 'a~b', 'src', 'srcOf', '10', '9', '')).filter((name) => name !== '__proto__'), anyText, { maxKeys: 3 }), { nil: undefined }),
  ...provenance,
});
const publication = fc.record({ country: fc.constantFrom('EP', 'US'), number: fc.constantFrom('1', '22'), kind: fc.constantFrom('A1', 'B1'), date: fc.option(date, { nil: undefined }), ...provenance });
const application = fc.record({
  office: fc.constantFrom('EP', 'US', 'CN', undefined),
  number: fc.option(fc.record({ text: someText, country: fc.constantFrom('EP', undefined) }), { nil: undefined }),
  titles: fc.array(text, { maxLength: 2 }),
  publications: rows('p', publication),
  events: rows('e', event),
  ipc: fc.array(fc.constantFrom('H04L 1/00', 'F04B 1/12'), { maxLength: 2 }),
  ...provenance,
});
const party = fc.record({ role: fc.constantFrom('client', 'inventor'), name: someText, ...provenance });

const fields = fc.record({
  reference: someText,
  title: fc.option(anyText, { nil: undefined }),
  responsible: fc.option(anyText, { nil: undefined }),
  tags: fc.array(anyText, { maxLength: 3 }),
  titles: fc.array(text, { maxLength: 2 }),
  parties: rows('y', party),
  applications: rows('a', application),
  limits: rows('pct/', fc.record({ state: fc.constantFrom('open', 'done'), note: fc.option(anyText, { nil: undefined }) })),
  ...provenance,
});

const sources = [
  { id: 1, kind: 'import', import: 'i1', file: 'a.xml', record: 'EP1A1', at: '2026-01-01T00:00:00.000Z' },
  { id: 2, kind: 'import', import: 'i2', file: 'b.xml', at: '2026-02-01T00:00:00.000Z' },
  { id: 3, kind: 'person', by: 'Ada', at: '2026-03-01T00:00:00.000Z' },
];
const toFamily = (values: object): CaseFamily => caseFamilySchema.parse(JSON.parse(JSON.stringify({ format: 'stemma-family', version: 1, key: 'k1', year: '2026', sources, ...values })));

/** A family file's content with everything that makes texts, differences and undo hard. */
export const familyArbitrary: fc.Arbitrary<CaseFamily> = fields.map(toFamily);

/** The same family before and after someone worked on it: some top fields replaced, some rows kept, changed, added, taken out. */
export const editedFamilyArbitrary: fc.Arbitrary<readonly [before: CaseFamily, after: CaseFamily]> = fc
  .tuple(fields, fields, fc.array(fc.constantFrom('reference', 'title', 'responsible', 'tags', 'titles', 'parties', 'applications', 'limits', 'srcOf'), { maxLength: 4 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([first, second, replaced, keep]) => {
    const before = toFamily(first);
    const other = toFamily(second);
    const after: Record<string, unknown> = { ...before };
    for (const field of replaced) after[field] = other[field as keyof CaseFamily];
    if (replaced.includes('applications')) {
      // Rows of both: the former ones that were kept, with the publications of the other where both have the row.
      const others = new Map(other.applications.map((row) => [row.id, row]));
      const kept = before.applications.filter((_, index) => keep[index]).map((row) => ({ ...row, publications: others.get(row.id)?.publications ?? row.publications, events: others.get(row.id)?.events ?? [] }));
      after['applications'] = [...other.applications.filter((row) => !kept.some((one) => one.id === row.id)), ...kept];
    }
    return [before, toFamily(after)];
  });
