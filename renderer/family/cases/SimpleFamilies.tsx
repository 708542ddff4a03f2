import { useMemo } from 'react';
import { officeFamilies } from '#shared/families/grouping/office-families';
import { memberName } from '../entry/member-names';
import { useOpenFamily } from '../FamilyContext';
import { Section } from '../details/Rows';

/** Simple families of the case as computed beside the office's own, where the two differ. */
export const SimpleFamilies = () => {
  const { family, facts } = useOpenFamily();
  const families = useMemo(() => officeFamilies(family), [family]);
  if (!families.some(({ differs }) => differs)) return null;
  return (
    <Section title="Simple families" count={families.length}>
      <p className="quiet small">Computed from active priorities; the office’s family ids differ. Both are kept.</p>
      <ul className="family-rows">
        {families.map(({ applications, officeIds, differs }) => (
          <li key={applications.join(' ')} className="family-row family-simple">
            <span className="family-row-main">
              {family.applications
                .filter(({ id }) => applications.includes(id))
                .map((application) => memberName(application, facts))
                .join(', ')}
            </span>
            <span className={differs ? '' : 'quiet'}>{officeIds.length === 0 ? <span className="unknown">office’s family not known</span> : `office’s family ${officeIds.join(', ')}${differs ? ' differs' : ''}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
