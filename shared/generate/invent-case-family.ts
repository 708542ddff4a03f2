import { mergeFamily, type RecordsOfApplication } from '../families/merge/merge-family';
import { newCaseFamily } from '../families/merge/new-case-family';
import { createEpoXmlReader } from '../formats/epo/epo-xml';
import { readAll } from '../formats/reader';
import type { PublicationRecord } from '../formats/record';
import { type Application } from '../model/application';
import { type CaseFamily, nextId } from '../model/case-family';
import { type IsoDate } from '../model/date';
import type { OfficeDecision } from '../model/office-decision';
import { monthsAfter } from './calendar';
import { type InventedFamily, type InventInput, inventFamilies } from './invent-family';
import { opsFamilyFile } from './office-files';
import { statedRecord } from './stated-record';
import { createRandom, type Random } from './random';

const responsibles = ['Weiß', 'Tanaka', 'Okafor', 'Lindgren'] as const;
const tags = ['core', 'licensed', 'standard', 'review', 'product A', 'product B'] as const;
const nationalPhaseOffices = ['EP', 'US', 'CN', 'JP', 'KR', 'IN', 'BR', 'CA', 'AU'] as const;
const decisionStates = ['undecided', 'enter', 'do-not-enter', 'instructed'] as const;

/**
 * Invents case families as an attorney would keep them: read from the files that offices would send, with references, client,
 * responsible, tags and, where the national phase is near, decisions. The same input gives the same families.
 */
export function* inventCaseFamilies(input: InventInput): Generator<CaseFamily> {
  const random = createRandom(input.seed ^ 0x5eed);
  const stamp = { id: `generated-${input.seed}`, at: `${input.asOf}T08:00:00.000Z` };
  const keys = new Set<string>();
  let count = 1000;
  for (const invented of inventFamilies(input)) {
    const records = invented.isBulk ? invented.records.map(statedRecord) : readAll(createEpoXmlReader, 'generated.xml', opsFamilyFile(invented.records, { legal: true })).records;
    const empty = newCaseFamily(records, (key) => keys.has(key));
    keys.add(empty.key);
    count += random.int(1, 3);
    yield keptBy(mergeFamily(empty, applicationsOf(records), stamp, { isNew: true }).family, invented, `P-${count}`, random, input.asOf);
  }
}

const applicationsOf = (records: readonly PublicationRecord[]): readonly RecordsOfApplication[] => {
  const byNumber = new Map<string, PublicationRecord[]>();
  for (const record of records) {
    const number = `${record.application?.country}${record.application?.number}${record.application?.kind}`;
    const group = byNumber.get(number);
    if (group === undefined) byNumber.set(number, [record]);
    else group.push(record);
  }
  return [...byNumber.values()].map((group) => ({ statements: group.map((record) => ({ file: 'generated.xml', record })) }));
};

/** What a person adds to what the offices say. */
const keptBy = (family: CaseFamily, { applicant, clientReference }: InventedFamily, reference: string, random: Random, asOf: IsoDate): CaseFamily => {
  const by = random.pick(responsibles);
  const source = Math.max(0, ...family.sources.map(({ id }) => id)) + 1;
  return {
    ...family,
    reference,
    responsible: by,
    tags: [...random.sample(tags, random.int(0, 2))],
    parties: [
      ...family.parties,
      { id: nextId('c', family.parties), role: 'client', name: applicant.nameOriginal ?? applicant.name, reference: clientReference, src: source, ...(applicant.country === undefined ? {} : { country: applicant.country }) },
    ],
    applications: family.applications.map((application) => keptMember(application, reference, random, asOf)),
    sources: [...family.sources, { id: source, kind: 'person', by, at: `${asOf}T09:00:00.000Z` }],
    srcOf: { ...family.srcOf, reference: source, responsible: source, tags: source },
  };
};

const keptMember = (application: Application, reference: string, random: Random, asOf: IsoDate): Application => {
  const office = application.office ?? 'XX';
  const member = { ...application, reference: `${reference}-${office}` };
  const counted = [...application.priorities.map((claim) => claim.date), application.filingDate].filter((date) => date !== undefined).toSorted()[0];
  const running = application.route === 'pct' && counted !== undefined && monthsAfter(counted, 30) > asOf;
  return running ? { ...member, decisions: random.sample(nationalPhaseOffices, random.int(3, 7)).map((id) => decision(id, random, asOf)) } : member;
};

const decision = (id: string, random: Random, asOf: IsoDate): OfficeDecision => {
  const state = random.pick(decisionStates);
  return {
    id,
    state,
    ...(state === 'undecided' ? {} : { decidedOn: monthsAfter(asOf, -1) }),
    ...(state === 'instructed' ? { instructedOn: monthsAfter(asOf, -1) } : {}),
  };
};
