import type { Application } from '#shared/model/application';
import type { CaseFamily } from '#shared/model/case-family';
import { provenanceText } from '../../ui/marks/provenance';
import { editApplication } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { RemoveButton, Section } from './Rows';

/** Values of files that could not be read, as they are written; each is taken away once it has been entered where it belongs. */
export const UnreadValues = ({ application }: { readonly application: Application | undefined }) => {
  const { family } = useOpenFamily();
  const rows = (application === undefined ? family.unread : application.unread) ?? [];
  if (rows.length === 0) return null;
  const without = (id: string) => (application === undefined ? ((one: CaseFamily) => ({ ...one, unread: (one.unread ?? []).filter((row) => row.id !== id) })) : editApplication(application.id, (one) => ({ ...one, unread: (one.unread ?? []).filter((row) => row.id !== id) })));
  return (
    <Section title="Not read" count={rows.length}>
      <ul className="family-rows">
        {rows.map((row) => (
          <li key={row.id} className="family-row">
            <div className="family-row-main">
              {row.text}
              <span className="quiet small family-limit-state">{[row.field, provenanceText(family.sources, row, 'text')].filter((part) => part !== undefined).join(' · ')}</span>
            </div>
            <RemoveButton what={`unread value of ${row.field}`} edit={without(row.id)} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
