import { useState } from 'react';
import { Select, type Option } from '../../ui/controls/Select';
import { useOpenFamily } from '../FamilyContext';
import type { Edit } from '../../app/state/use-family';

export type EditChoiceProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | undefined;
  readonly placeholder?: string;
  readonly apply: (id: Id) => Edit;
};

/** One of a few, saved when chosen. */
export const EditChoice = <Id extends string>({ label, options, value, placeholder, apply }: EditChoiceProps<Id>) => {
  const { save, writable } = useOpenFamily();
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const choose = async (id: Id): Promise<void> => {
    if (id === value) return;
    const answer = await save(apply(id), `Change ${label.toLowerCase()}`);
    setFailure(answer.ok ? undefined : answer.error.message);
  };
  return (
    <div className="family-value family-choice">
      <Select label={label} hideLabel options={options} value={value} onChange={(id) => void choose(id)} isDisabled={!writable} error={failure} {...(placeholder === undefined ? {} : { placeholder })} />
    </div>
  );
};
