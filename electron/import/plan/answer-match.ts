import { mergeFamily } from '#shared/families/merge/merge-family';
import { caseFamilySchema } from '#shared/model/case-family';
import { plannedFamily, type PlannedFamily, type ShownFamily } from './plan-family';
import type { AskedMatches } from './possible-matches';

/**
 * Plans a family anew with the answer about one application: it is that member, or (null) one of its own. Undefined where this was not
 * asked, or where another application is that member already.
 */
export const answerMatch = ({ view, asked }: ShownFamily, place: number, member: string | null): PlannedFamily | undefined => {
  const match = asked?.matches.find((each) => each.place === place);
  if (asked === undefined || match === undefined) return undefined;
  const others = asked.answers.filter(([other]) => other !== place);
  if (member !== null && (!match.candidates.some(({ id }) => id === member) || others.some(([, id]) => id === member))) return undefined;
  const answers: AskedMatches['answers'] = member === null ? others : [...others, [place, member]];
  const before = caseFamilySchema.parse(JSON.parse(asked.was.text));
  const merged = mergeFamily(before, asked.applications, asked.stamp, {
    isReferenceTaken: (reference) => asked.taken.includes(reference),
    answers: new Map(answers.flatMap(([at, id]) => asked.applications.slice(at, at + 1).map((records) => [records, id] as const))),
  });
  return plannedFamily({ before, was: asked.was, merged, linkedTo: view.linkedTo, asked: { ...asked, answers } });
};
