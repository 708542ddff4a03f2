import type { Application } from '../../model/application';
import { sameApplication } from '../../numbers/identity/same-application';
import { identityOfLink } from '../grouping/member-identity';
import { addedRow, filledField, withField, type MergeContext } from './merge-context';

type Priority = Application['priorities'][number];
type Relation = Application['relations'][number];
type Link = Pick<Priority, 'country' | 'number' | 'kind' | 'date' | 'text' | 'application'>;

/** Whether two links name the same application; one that a person chose among the members has that member's number. */
const sameLink = (context: MergeContext, a: Link, b: Link): boolean => {
  const [left, right] = [a, b].map((link) => (link.application === undefined ? undefined : context.identityOf(link.application)) ?? identityOfLink(link));
  if (left !== undefined && right !== undefined) return sameApplication(left, right);
  return left === right && plain(a.text) !== '' && plain(a.text) === plain(b.text);
};

const plain = (text: string | undefined): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** Priorities and relations of an application with those of a record. */
export const mergeLinks = (context: MergeContext, at: string, application: Application): Application => {
  const { record } = context.statement;
  let relations: readonly Relation[] = application.relations;
  for (const relation of record.relations) {
    const known = relations.find((each) => sameLink(context, each, relation));
    if (known === undefined) {
      const row = addedRow(context, at, application, 'relations', 'r', relations, relation);
      if (row !== undefined) relations = [...relations, row];
    } else {
      const merged = withField(context, `${at}/relations/${known.id}`, mergeLink(context, `${at}/relations/${known.id}`, known, relation), 'type', relation.type);
      relations = relations.map((each) => (each === known ? merged : each));
    }
  }

  // A claim of which a source does not say whether it is active gives way to one that says it is a continuation, a division or a PCT entry.
  const isOnlyRelation = (claim: Link & { readonly active?: boolean | undefined }): boolean => claim.active === undefined && relations.some((relation) => sameLink(context, relation, claim));
  let priorities: readonly Priority[] = application.priorities.filter(
    (claim) =>
      !isImported(context, claim) ||
      !((isOnlyRelation(claim) && !record.priorities.some((each) => each.active !== undefined && sameLink(context, each, claim))) || (isDateOnly(claim) && record.priorities.some((each) => !isDateOnly(each) && each.date === claim.date))),
  );
  for (const claim of record.priorities) {
    // A date alone says no more than a claim of that date does.
    const known = isDateOnly(claim) ? priorities.find((each) => each.date === claim.date) : priorities.find((each) => sameLink(context, each, claim));
    if (known !== undefined && isDateOnly(claim)) continue;
    if (known === undefined) {
      const row = isOnlyRelation(claim) ? undefined : addedRow(context, at, application, 'priorities', 'c', priorities, claim);
      if (row !== undefined) priorities = [...priorities, row];
      continue;
    }
    const path = `${at}/priorities/${known.id}`;
    let merged = mergeLink(context, path, known, claim);
    merged = filledField(context, path, merged, 'sequence', claim.sequence);
    merged = withField(context, path, merged, 'active', claim.active);
    merged = withField(context, path, merged, 'linkage', claim.linkage);
    priorities = priorities.map((each) => (each === known ? merged : each));
  }
  return { ...application, relations: [...relations], priorities: [...priorities] };
};

/** A table may tell the date of the earliest priority and no number. */
const isDateOnly = ({ number, text, application, date }: Link): boolean => number === undefined && text === undefined && application === undefined && date !== undefined;

const isImported = (context: MergeContext, claim: Priority): boolean => context.sources.rowOf(claim.src)?.kind === 'import' && claim.srcOf === undefined;

/** The number stays as it is written; what it lacks is filled. */
const mergeLink = <Row extends Priority | Relation>(context: MergeContext, at: string, known: Row, link: Link): Row => {
  let merged = known;
  merged = filledField(context, at, merged, 'country', link.country);
  merged = filledField(context, at, merged, 'number', link.number);
  merged = filledField(context, at, merged, 'kind', link.kind);
  merged = filledField(context, at, merged, 'text', link.text);
  return withField(context, at, merged, 'date', link.date);
};
