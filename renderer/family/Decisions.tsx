import type { Application } from '#shared/model/application';
import { pctTimeline } from '#shared/law/pct/pct-timeline';
import { openFamily } from '../app/state/navigation';
import { officeDueWords, officeWords } from '../charts/pct/pct-words';
import { currentLaw } from '../app/state/law';
import { Button } from '../ui/controls/Button';
import { useOpenFamily } from './FamilyContext';
import { Section } from './details/Rows';

/** What was decided about each office of an international application, to be changed on its PCT timeline. */
export const Decisions = ({ application }: { readonly application: Application }) => {
  const { family, today } = useOpenFamily();
  if (application.route !== 'pct') return null;
  const offices = pctTimeline(family, application, currentLaw(), today)?.offices ?? [];
  return (
    <Section
      title="Offices chosen"
      count={offices.length}
      actions={
        <Button look="quiet" onPress={() => openFamily(family.key, { application: application.id, view: 'pct' })}>
          PCT timeline
        </Button>
      }
    >
      {offices.length === 0 ? <p className="unknown">none chosen yet</p> : null}
      <ul className="family-rows">
        {offices.map((line) => (
          <li key={line.office} className="family-row">
            <strong className="family-decision-office">{line.office}</strong>
            <span className="family-row-main">{officeWords(line)}</span>
            <span className="quiet small">{officeDueWords(line)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
