import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { limitChanges } from '#shared/law/limit-changes';
import type { IsoDate } from '#shared/model/date';
import { LimitPreview } from '../../app/limit/LimitPreview';
import { useLaw } from '../../app/state/law';
import { Button } from '../../ui/controls/Button';
import { DateField } from '../../ui/controls/DateField';
import { DateText, dateToText } from '../../ui/marks/DateText';
import { Tooltip } from '../../ui/surfaces/Tooltip';
import { useOpenFamily } from '../FamilyContext';
import type { Edit } from '../../app/state/use-family';

export type EditDateProps = {
  readonly label: string;
  readonly value: IsoDate | undefined;
  readonly from?: string | undefined;
  /** Imported and confirmed by nobody: drawn hollow. */
  readonly isHollow?: boolean;
  readonly apply: (date: IsoDate | undefined) => Edit;
};

/** A date edited in its place; saved by its button or Enter, given up with Escape. */
export const EditDate = ({ label, value, from, isHollow = false, apply }: EditDateProps) => {
  const { family, today, save, writable } = useOpenFamily();
  const law = useLaw();
  const [draft, setDraft] = useState<{ readonly date: IsoDate | undefined; readonly seen: IsoDate | undefined } | null>(null);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const close = (): void => {
    setDraft(null);
    setFailure(undefined);
  };
  const commit = async (): Promise<void> => {
    if (draft === null || draft.date === value) return close();
    if (value !== draft.seen) {
      // Changed elsewhere while it was being edited: the person decides, by saving once more.
      setDraft({ ...draft, seen: value });
      return setFailure(`It was changed meanwhile and is now ${value === undefined ? 'not known' : dateToText(value)}. Save again to put this date in its place.`);
    }
    const answer = await save(apply(draft.date), `Change ${label.toLowerCase()}`);
    if (answer.ok) close();
    else setFailure(answer.error.message);
  };
  if (draft === null) {
    const button = (
      <AriaButton className="family-shown" aria-label={`${label}: edit`} onPress={() => writable && setDraft({ date: value, seen: value })}>
        <DateText date={value} trust={isHollow && value !== undefined ? 'unconfirmed' : 'confirmed'} />
      </AriaButton>
    );
    return <div className="family-value">{from === undefined ? button : <Tooltip text={from}>{button}</Tooltip>}</div>;
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter and Escape belong to the field inside
    <div
      className="family-value family-value-open family-edit-date"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        } else if (event.key === 'Enter') void commit();
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just opened to be edited */}
      <DateField label={label} hideLabel value={draft.date} onChange={(date) => setDraft({ ...draft, date })} error={failure} autoFocus />
      {draft.date === value ? null : <LimitPreview changes={limitChanges(family, apply(draft.date)(family), law, today)} />}
      <Button look="quiet" onPress={() => void commit()}>
        Save
      </Button>
      <Button look="quiet" onPress={close}>
        Leave
      </Button>
    </div>
  );
};
