import { DateText } from '../../ui/marks/DateText';
import { useOpenFamily } from '../FamilyContext';
import { RemoveButton, Section } from './Rows';

/** Declarations of essentiality to standards bodies, by standard; what is declared is not thereby essential. */
export const Declarations = () => {
  const { family } = useOpenFamily();
  const rows = (family.declarations ?? []).toSorted((a, b) => ((a.standard ?? '') < (b.standard ?? '') ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <Section title="Declared to standards bodies" count={rows.length}>
      <ul className="family-rows">
        {rows.map((row) => (
          <li key={row.id} className="family-row">
            <div className="family-row-main">
              {row.standard ?? 'standard not named'}
              <span className="quiet small family-limit-state">
                {[row.body, row.company, row.project, row.note, row.reference, row.family === undefined ? undefined : `family ${row.family} of the declaration`].filter((part) => part !== undefined).join(' · ')}
              </span>
            </div>
            <span className="quiet small">{row.declared === undefined ? 'date not known' : <DateText date={row.declared} trust="unconfirmed" />}</span>
            <RemoveButton what={`declaration for ${row.standard ?? row.body}`} edit={(one) => ({ ...one, declarations: (one.declarations ?? []).filter(({ id }) => id !== row.id) })} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
