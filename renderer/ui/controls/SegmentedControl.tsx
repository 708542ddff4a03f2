import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Option } from './Select';
import './Field.css';

export type SegmentedControlProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
};

/** Two to five ways to look at the same thing; always one is chosen. */
export const SegmentedControl = <Id extends string>({ label, options, value, onChange }: SegmentedControlProps<Id>) => (
  <ToggleButtonGroup
    aria-label={label}
    className="segments"
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const option = options.find(({ id }) => keys.has(id));
      if (option) onChange(option.id);
    }}
  >
    {options.map((option) => (
      <ToggleButton key={option.id} id={option.id} className="segment">
        {option.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
