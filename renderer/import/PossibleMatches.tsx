import type { PlanRow } from '#shared/ipc';
import { displayApplicationNumber } from '#shared/numbers/forms/display-number';
import { RadioGroup } from '../ui/controls/RadioGroup';
import { dateToText } from '../ui/marks/DateText';
import { plural } from '../ui/marks/plural';

type Match = PlanRow['matches'][number];

export type PossibleMatchesProps = {
  readonly row: PlanRow;
  /** The case is left out of the import: there is nothing to answer. */
  readonly isLeftOut: boolean;
  readonly onAnswer: (place: number, member: string | null) => void;
};

/** Applications of the files that may be members of the case which are there already: which they are, a person says before the import. */
export const PossibleMatches = ({ row, isLeftOut, onAnswer }: PossibleMatchesProps) => (
  <ul className="plan-links" aria-label={`Possible matches in ${row.reference}`}>
    {row.matches.map((match) => (
      <li key={match.place} className="plan-match">
        <RadioGroup
          label={question(match)}
          isDisabled={isLeftOut}
          options={[{ id: separate, label: `An application of its own, beside ${match.candidates.length === 1 ? 'it' : 'them'}` }, ...match.candidates.filter(({ id }) => !isTaken(row, match, id)).map((candidate) => ({ id: candidate.id, label: `It is ${nameOf(candidate)}` }))]}
          value={match.answer ?? separate}
          onChange={(id) => onAnswer(match.place, id === separate ? null : id)}
        />
        <p className="quiet small">{reason(match)}</p>
      </li>
    ))}
  </ul>
);

const separate = 'separate';

/** Another application of the files is that member by the person's word. */
const isTaken = (row: PlanRow, { place }: Match, member: string): boolean => row.matches.some((other) => other.place !== place && other.answer === member);

const question = ({ member, candidates }: Match): string => {
  const number = member.number === undefined ? `An application${member.office === undefined ? '' : ` at ${member.office}`} without a number` : displayApplicationNumber(member.number, member.office, member.filingDate);
  const filed = member.filingDate === undefined ? '' : `, filed ${dateToText(member.filingDate)},`;
  const published = member.publications.length === 0 ? '' : ` (${plural(member.publications.length, 'publication')})`;
  return `${number}${published}${filed} may be ${candidates.map(nameOf).join(' or ')}`;
};

const reason = ({ why }: Match): string => (why === 'planned' ? 'Planned for the same office, from the same earlier application, and without a number.' : 'Filed at the same office on the same day, under another number.');

const nameOf = ({ name, number, planned }: Match['candidates'][number]): string => [name, ...(number === undefined || number === name ? [] : [number]), ...(planned ? ['planned'] : [])].join(', ');
