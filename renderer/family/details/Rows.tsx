import type { ReactNode } from 'react';
import { openDifferences } from '#shared/families/merge/differing-values';
import { Button } from '../../ui/controls/Button';
import { Icon } from '../../ui/marks/Icon';
import { IconButton } from '../../ui/controls/IconButton';
import { valueText } from '../../ui/surfaces/FieldChanges';
import { notify } from '../../ui/surfaces/notify';
import { useOpenFamily } from '../FamilyContext';
import type { Edit } from '../../app/state/use-family';

/** A label with its value or editor; `path` is that of the field in the family file, by which it is marked where the latest file says something else. */
export const FieldRow = ({ label, path, children }: { readonly label: string; readonly path?: string; readonly children: ReactNode }) => {
  const { family } = useOpenFamily();
  const differing = path === undefined ? undefined : openDifferences(family).find((row) => row.path === path);
  return (
    <div className="family-field">
      <dt className="family-label">
        {label}
        {differing === undefined ? null : (
          <span className="family-differs" role="img" aria-label="differs from the latest file" title={`The latest file says ${valueText(differing.value)}`}>
            {' ≠'}
          </span>
        )}
      </dt>
      <dd className="family-data">{children}</dd>
    </div>
  );
};

export type SectionProps = { readonly title: string; readonly count?: number; readonly actions?: ReactNode; readonly children: ReactNode };

export const Section = ({ title, count, actions, children }: SectionProps) => (
  <section className="family-section">
    <header className="family-section-head">
      <h3>
        {title}
        {count === undefined ? null : <span className="quiet family-count"> {count}</span>}
      </h3>
      {actions}
    </header>
    {children}
  </section>
);

/** Saves and tells a failure; for acts that have no field of their own. */
export const useAct = (): ((edit: Edit, why: string) => Promise<boolean>) => {
  const { save } = useOpenFamily();
  return async (edit, why) => {
    const answer = await save(edit, why);
    if (!answer.ok) notify({ message: answer.error.message, tone: 'error' });
    return answer.ok;
  };
};

/** Takes a row away; undo brings it back. */
export const RemoveButton = ({ what, edit }: { readonly what: string; readonly edit: Edit }) => {
  const { writable } = useOpenFamily();
  const act = useAct();
  return writable ? <IconButton label={`Remove ${what}`} icon={<Icon name="trash" size={14} />} onPress={() => void act(edit, `Remove ${what}`)} /> : null;
};

export const AddButton = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => {
  const { writable } = useOpenFamily();
  return writable ? (
    <Button look="quiet" icon={<Icon name="plus" size={14} />} onPress={onPress}>
      {label}
    </Button>
  ) : null;
};
