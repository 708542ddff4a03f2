import type { JoinedCases } from '#shared/families/cases/join-cases';
import type { CaseFamily } from '#shared/model/case-family';
import { fieldName } from '../../ui/marks/field-name';
import { plural } from '../../ui/marks/plural';

export const applicationsInWords = ({ applications }: Pick<CaseFamily, 'applications'>): string => {
  const offices = [...new Set(applications.flatMap(({ office }) => office ?? []))];
  return `${plural(applications.length, 'application')}${offices.length === 0 ? '' : ` (${offices.slice(0, 12).join(' ')}${offices.length > 12 ? ' …' : ''})`}`;
};

const comes = (count: number, one: string, many?: string): string => `${plural(count, one, many)} ${count === 1 ? 'comes' : 'come'}`;

type JoinPreviewProps = { readonly preview: JoinedCases; readonly kept: CaseFamily; readonly joining: CaseFamily; readonly show: (value: unknown) => string };

/** What would come of joining two cases, and where they say different things of one application. */
export const JoinPreview = ({ preview: { family, moves, twins, differences }, kept, joining, show }: JoinPreviewProps) => (
  <section aria-label="What comes of it" className="family-preview">
    <p>
      {kept.reference} has {applicationsInWords(family)} then. {joining.reference} stays findable by its reference.
    </p>
    <ul className="family-plain-list">
      {joining.applications.length === twins.length ? null : <li>{comes(joining.applications.length - twins.length, 'application')} to it, with events, decisions and marks on time limits.</li>}
      {twins.length === 0 ? null : <li>{twins.length === 1 ? '1 application stands in both cases and is one then.' : `${twins.length} applications stand in both cases and are one each then.`}</li>}
      {joining.parties.length === 0 ? null : <li>{comes(joining.parties.length, 'party', 'parties')} of {joining.reference} to the case, with references.</li>}
      {joining.notes.length === 0 ? null : <li>{comes(joining.notes.length, 'note')} along.</li>}
      {moves.length === 0 ? null : (
        <li>
          {plural(moves.length, 'document')} {moves.length === 1 ? 'moves' : 'move'} to the folder of {kept.reference}
          {moves.some(({ path, to }) => path !== to) ? `; renamed, as the name is taken: ${moves.filter(({ path, to }) => path !== to).map(({ to }) => to).join(', ')}` : ''}.
        </li>
      )}
    </ul>
    {differences.length === 0 ? null : (
      <table className="family-preview-differences">
        <caption>Where they differ; what {kept.reference} says, stays</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">{kept.reference}</th>
            <th scope="col">{joining.reference}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ application, field, kept: mine, other }) => (
            <tr key={`${application} ${field}`}>
              <td>{fieldName(field.startsWith('limits/') ? field : `applications/${application}/${field}`)}</td>
              <td>{show(mine)}</td>
              <td>{show(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
