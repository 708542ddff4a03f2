import { useMemo } from 'react';
import { caseView } from '#shared/checks/case-view';
import { dataQuality, type QualityFault } from '#shared/checks/data-quality';
import { familyFindings } from '#shared/checks/family-findings';
import { currentLaw } from '../../app/state/law';
import { openFamily } from '../../app/state/navigation';
import { Button } from '../../ui/controls/Button';
import { memberName } from '../entry/member-names';
import { useOpenFamily } from '../FamilyContext';
import { Section } from './Rows';

/** How complete and free of contradiction the data of the case are, with all that lowers the score. */
export const Quality = () => {
  const { family, facts, limits, today } = useOpenFamily();
  const { score, faults } = useMemo(() => {
    const status = facts.status;
    return dataQuality(family, familyFindings(caseView({ family, law: currentLaw(), today, limits, status })), status);
  }, [family, facts, limits, today]);
  return (
    <Section title={`Data quality ${score} of 100`}>
      {faults.length === 0 ? (
        <p className="quiet">Nothing is missing or contradictory.</p>
      ) : (
        <ul className="family-rows">
          {together(faults).map(({ fault, times }) => (
            <li key={`${fault.text} ${fault.application ?? ''}`} className="family-row">
              <span className="family-row-main">
                {fault.text}
                {times > 1 ? ` (${times} times)` : ''}
                {fault.application === undefined ? null : <Member id={fault.application} />}
              </span>
              <span className="quiet small">{`−${fault.points * times}`}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

/** Faults that say the same of the same application as one line. */
const together = (faults: readonly QualityFault[]): readonly { readonly fault: QualityFault; readonly times: number }[] => {
  const lines = new Map<string, { readonly fault: QualityFault; times: number }>();
  for (const fault of faults) {
    const key = `${fault.text} ${fault.application ?? ''}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { fault, times: 1 });
    else line.times += 1;
  }
  return [...lines.values()];
};

const Member = ({ id }: { readonly id: string }) => {
  const { family, facts } = useOpenFamily();
  const member = family.applications.find((application) => application.id === id);
  return member === undefined ? null : (
    <Button look="quiet" onPress={() => openFamily(family.key, { application: id })}>
      {memberName(member, facts)}
    </Button>
  );
};
