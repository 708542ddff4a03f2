import type { PlannedMember } from '#shared/ipc';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/forms/display-number';
import { DateText, dateToText } from '../ui/marks/DateText';
import { plural } from '../ui/marks/plural';

export type MembersProps = {
  readonly members: readonly PlannedMember[];
  /** Number in all, where `members` holds only the first. */
  readonly total: number;
};

/** The applications of a new case with what is published of each. */
export const Members = ({ members, total }: MembersProps) => (
  <table className="field-changes members">
    <thead>
      <tr>
        <th scope="col">Application</th>
        <th scope="col">Filed</th>
        <th scope="col">Publications</th>
      </tr>
    </thead>
    <tbody>
      {members.map((member, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a plan's members have no id and are never reordered
        <tr key={at}>
          <th scope="row">{member.number === undefined ? (member.office ?? 'no number') : displayApplicationNumber(member.number, member.office, member.filingDate)}</th>
          <td>
            <DateText date={member.filingDate} />
          </td>
          <td>{member.publications.map((publication) => `${displayPublicationNumber(publication)}${publication.date === undefined ? '' : `, ${dateToText(publication.date)}`}`).join(' · ') || 'none'}</td>
        </tr>
      ))}
    </tbody>
    {total > members.length ? (
      <tfoot>
        <tr>
          <td colSpan={3} className="quiet">
            {plural(total - members.length, 'further application')} not shown
          </td>
        </tr>
      </tfoot>
    ) : null}
  </table>
);
