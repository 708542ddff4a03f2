import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import { type PatentNumber, patentNumberSchema } from '../../model/patent-number';
import type { RecordsOfApplication } from './merge-family';

/** An application of the files that may be a member which is there already: a person says which, and until then it is added beside it. */
export type PossibleMatch = {
  readonly records: RecordsOfApplication;
  readonly members: readonly Application[];
  /** planned: planned for the same office, from the same earlier application · same-day: filed at the same office on the same day under another number. */
  readonly why: 'planned' | 'same-day';
};

/** Members that a row of a docket may mean although the numbers differ: of the same office and day. */
export const likeMembers = (family: CaseFamily, { id, statements }: RecordsOfApplication): readonly Application[] => {
  const row = statements.find(({ record }) => record.docket !== undefined)?.record;
  if (id !== undefined || row?.filingDate === undefined) return [];
  return family.applications.filter(({ office, filingDate, number }) => office === row.office && filingDate === row.filingDate && (number !== undefined || row.application === undefined));
};

/**
 * A row that tells no number, or the digits of the member's number in another form, is the one member of its office and day; so is one with the
 * number that a file gave before and that a person's word said is this member.
 */
export const isSameButUnsaid = (family: CaseFamily, member: Application, { statements }: RecordsOfApplication): boolean => {
  const said = patentNumberSchema.safeParse(family.differing?.find(({ path }) => path === `applications/${member.id}/number`)?.value);
  return statements.every(({ record }) => record.application === undefined || [member.number, said.data].some((number) => number !== undefined && record.application !== undefined && areAlike(number, record.application)));
};

/** Whether two numbers of one office and day are of the same digits. */
export const areAlike = (a: PatentNumber, b: PatentNumber): boolean => digitsOf(a.number ?? a.text) === digitsOf(b.number ?? b.text);

const digitsOf = (number: string): string => number.replace(/\D/g, '').replace(/^0+/, '');

/** The question in words, naming the members. */
export const matchInWords = ({ reference }: CaseFamily, { members, why }: PossibleMatch): string => {
  const names = members.map(nameOfMember).join(' or ');
  const [may, beside] = [`In ${reference} this may be ${why === 'planned' ? 'the planned member ' : ''}${names}${why === 'planned' ? '' : ', filed at the same office on the same day under another number'}.`, members.length === 1 ? 'it' : 'them'];
  return `${may} It is added beside ${beside}, unless the plan is told which one it is.`;
};

/** How a member is called among the others of its case. */
export const nameOfMember = ({ reference, office, number, id }: Application): string => reference ?? number?.text ?? `${office ?? ''} ${id}`.trim();
