import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inventFamilies } from '#shared/generate/invent-family';
import { createRandom, type Random } from '#shared/generate/random';
import type { PublicationRecord, PublishedName } from '#shared/formats/record';
import { isoDateSchema } from '#shared/model/date';

/**
 * Writes a DOCDB exchange file of about so many megabytes from invented families, as dense as the office's own: every number in
 * three forms, eight elements to a classification symbol, names twice, and the citations that make up half of it.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { megabytes: { type: 'string' }, families: { type: 'string' }, seed: { type: 'string', default: '1883' } } });
const [out] = positionals;
/** A file of so many families has nothing that is not read. */
const isPlain = values.families !== undefined;
const bytes = isPlain ? Number.POSITIVE_INFINITY : Number(values.megabytes) * 1e6;
const families = isPlain ? Number(values.families) : Number.MAX_SAFE_INTEGER;
if (out === undefined || !(bytes > 0) || !(families > 0)) throw new Error('Usage: exchange-file OUT --megabytes N | --families N [--seed S]');

type Claim = PublicationRecord['priorities'][number];
const compact = (date: string | undefined): string => (date ?? '').replaceAll('-', '');
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const dated = (date: string | undefined): string => (date === undefined ? '' : `<date>${compact(date)}</date>`);

const docdb = ({ country = '', number = '', kind = '' }: { country?: string | undefined; number?: string | undefined; kind?: string | undefined }, date: string | undefined): string =>
  `<document-id><country>${country}</country><doc-number>${number}</doc-number><kind>${kind}</kind>${dated(date)}</document-id>`;
const bare = (number: string): string => `<document-id><doc-number>${number}</doc-number></document-id>`;

const symbol = (classification: string, sequence: number, random: Random): string =>
  `<patent-classification sequence="${sequence}"><classification-scheme office="EP" scheme="CPCI"><date>20130101</date></classification-scheme><classification-symbol>${classification.replace(' ', '  ').padEnd(19)}</classification-symbol><symbol-position>${sequence === 1 ? 'F' : 'L'}</symbol-position><classification-value>${random.chance(0.7) ? 'I' : 'A'}</classification-value><classification-status>B</classification-status><classification-data-source>H</classification-data-source><generating-office>EP</generating-office><action-date><date>20${random.int(13, 25)}1018</date></action-date></patent-classification>`;

const person = (role: string, { name, nameOriginal, country }: PublishedName, sequence: number): string =>
  `<exch:${role} sequence="${sequence}" data-format="docdb"><exch:${role}-name><name>${escape(name).padEnd(70)}</name></exch:${role}-name>${country === undefined ? '' : `<residence><country>${country}</country></residence>`}</exch:${role}>` +
  `<exch:${role} sequence="${sequence}" data-format="docdba"><exch:${role}-name><name>${escape(nameOriginal ?? name)}</name></exch:${role}-name></exch:${role}>`;

const claim = ({ country = '', number = '', kind = '', date, active, linkage, sequence = 1 }: Claim): string =>
  `<exch:priority-claim sequence="${sequence}" data-format="docdb">${docdb({ country, number, kind }, date)}${linkage === undefined ? '' : `<exch:priority-linkage-type>${linkage}</exch:priority-linkage-type>`}<exch:priority-active-indicator>${active === true ? 'Y' : 'N'}</exch:priority-active-indicator></exch:priority-claim>` +
  `<exch:priority-claim sequence="${sequence}" data-format="epodoc">${bare(`${country}${number}${kind}`)}</exch:priority-claim>` +
  `<exch:priority-claim sequence="${sequence}" data-format="original">${bare(number)}</exch:priority-claim>`;

const passage = 'page 3, line 12 - page 5, line 28; figures 2, 4; page 9, left-hand column, last paragraph - page 10, paragraph 2';
const citation = (sequence: number, random: Random): string => {
  const of = (text: string): string =>
    `<exch:citation cited-phase="${random.chance(0.5) ? 'SEA' : 'ISR'}" cited-date="20${random.int(10, 25)}0312" srep-office="EP" sequence="${sequence}">${text}<rel-passage><passage>${passage}</passage><category>X</category><rel-claims>1-${random.int(4, 15)}</rel-claims></rel-passage><rel-passage><passage>abstract</passage><category>A</category><rel-claims>${random.int(16, 20)}</rel-claims></rel-passage></exch:citation>`;
  if (random.chance(0.3)) {
    const xp = random.int(1_000_000, 9_999_999);
    return of(
      `<nplcit num="${sequence}" npl-type="s" extracted-xp="05${xp}"><text>GRÄFENHAIN UDO ET AL: "On the wear of paired contact surfaces under measured load", PROCEEDINGS OF AN INVENTED SOCIETY, vol. ${random.int(1, 90)}, no. 3, 1 May 2013 (2013-05-01), pages 445 - 470, XP05${xp}</text><article><author><name>GRÄFENHAIN UDO ET AL</name></author><atl>On the wear of paired contact surfaces under measured load</atl><serial><sertitle>PROCEEDINGS OF AN INVENTED SOCIETY</sertitle><pubdate><sdate>20130501</sdate></pubdate><vid>5</vid><ino>3</ino></serial><location><pp><ppf>445</ppf><ppl>470</ppl></pp></location></article></nplcit>`,
    );
  }
  const country = random.pick(['US', 'EP', 'WO', 'DE', 'JP', 'CN'] as const);
  const number = String(random.int(1_000_000, 9_999_999));
  return of(
    `<patcit num="${sequence}" dnum="${country}${number}A1" dnum-type="publication number"><document-id doc-id="${random.int(100_000_000, 600_000_000)}"><country>${country}</country><doc-number>${number}</doc-number><kind>A1</kind><name>MIZUHARA ELECTRIC CO LTD [JP], et al</name><date>20${random.int(10, 20)}0714</date></document-id></patcit>`,
  );
};

const sentences = [
  'The first part has a seat in which the second part is held free of play over its whole length.',
  'A control element follows the measured quantity with a delay that is shorter than the period of one revolution.',
  'Where the quantity leaves a range kept in a memory, the drive is slowed and an operator is told.',
  'The arrangement needs no further sensor and can be fitted to machines that are in use already.',
];

const exchangeDocument = (record: PublicationRecord, random: Random): string => {
  const { publication, application } = record;
  if (publication === undefined || application === undefined) return '';
  const { country, number, kind } = publication;
  const searched = !isPlain && (country === 'EP' || country === 'WO' || country === 'US') && random.chance(0.75);
  const classes = Array.from({ length: random.int(3, 12) }, (_, at) => record.cpc[at % Math.max(1, record.cpc.length)] ?? 'H01Q 21/00').map((each, at) => (at === 0 ? each : each.replace(/\d{2}$/, String(10 + ((at * 7) % 80)))));
  const detail = Array.from({ length: random.int(2, 8) }, () => sentences[random.int(0, sentences.length - 1)]).join(' ');
  return [
    `<exch:exchange-document country="${country}" doc-number="${number}" kind="${kind}" doc-id="${random.int(300_000_000, 600_000_000)}" date-publ="${compact(publication.date)}" family-id="${publication.familyId ?? ''}" is-representative="YES" date-of-last-exchange="20260924" date-added-docdb="20230210" originating-office="EP">`,
    `<exch:bibliographic-data><exch:publication-reference data-format="docdb">${docdb(publication, publication.date)}</exch:publication-reference><exch:publication-reference data-format="epodoc">${bare(`${country}${number}`)}</exch:publication-reference><exch:publication-reference data-format="original">${bare(number)}</exch:publication-reference>`,
    `<exch:classifications-ipcr>${classes.slice(0, 4).map((each, at) => `<classification-ipcr sequence="${at + 1}"><text>${each.replace(' ', '  ').padEnd(15)}20060101AFI20230209BHEP        </text></classification-ipcr>`).join('')}</exch:classifications-ipcr>`,
    isPlain ? '' : `<exch:patent-classifications>${classes.map((each, at) => symbol(each, at + 1, random)).join('')}</exch:patent-classifications>`,
    `<exch:application-reference is-representative="YES" doc-id="${random.int(300_000_000, 600_000_000)}" data-format="docdb">${docdb(application, record.filingDate)}</exch:application-reference><exch:application-reference data-format="epodoc">${bare(`${application.country ?? ''}${application.number ?? ''}`)}</exch:application-reference><exch:application-reference data-format="original">${bare(application.number ?? '')}</exch:application-reference><exch:language-of-filing>en</exch:language-of-filing>`,
    `<exch:priority-claims>${record.priorities.map(claim).join('')}</exch:priority-claims>`,
    `<exch:parties><exch:applicants>${record.applicants.map((each, at) => person('applicant', each, at + 1)).join('')}</exch:applicants><exch:inventors>${record.inventors.map((each, at) => person('inventor', each, at + 1)).join('')}</exch:inventors></exch:parties>`,
    record.states.length === 0 ? '' : `<exch:designation-of-states><exch:designation-epc><exch:contracting-states>${record.states.map((state) => `<country>${state}</country>`).join('')}</exch:contracting-states></exch:designation-epc></exch:designation-of-states>`,
    record.titles.map(({ lang, text }) => `<exch:invention-title lang="${lang}" data-format="docdba">${escape(text)}</exch:invention-title>`).join(''),
    `<exch:dates-of-public-availability><exch:unexamined-printed-without-grant><document-id>${dated(publication.date)}</document-id></exch:unexamined-printed-without-grant></exch:dates-of-public-availability>`,
    searched ? `<exch:references-cited>${Array.from({ length: random.int(4, 24) }, (_, at) => citation(at + 1, random)).join('')}</exch:references-cited>` : '',
    '</exch:bibliographic-data>',
    record.abstracts.map(({ lang, text }) => `<exch:abstract lang="${lang}" data-format="docdba" abstract-source="national office"><exch:p>${escape(text)} ${detail}</exch:p></exch:abstract>`).join(''),
    '</exch:exchange-document>',
  ].join('');
};

const asOf = isoDateSchema.parse('2026-10-01');
const seed = Number(values.seed);
const random = createRandom(seed ^ 0xd0cd);
const file = openSync(out, 'w');
let written = writeSync(file, '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE exch:exchange-documents SYSTEM "docdb-entities.dtd"><exch:exchange-documents xmlns:exch="http://www.epo.org/exchange" date-of-exchange="20261001" dtd-version="2.5.9" file="DOCDB-202640-001-XX-0001" originating-office="EP">');
let publications = 0;
let pending = '';
for (const { records } of inventFamilies({ families, seed, asOf })) {
  for (const record of records) pending += exchangeDocument(record, random);
  publications += records.length;
  if (pending.length < 1 << 20) continue;
  written += writeSync(file, pending);
  pending = '';
  if (written >= bytes) break;
}
written += writeSync(file, `${pending}</exch:exchange-documents>\n`);
closeSync(file);
console.log(JSON.stringify({ bytes: written, publications }));
