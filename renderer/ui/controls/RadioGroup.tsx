import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import type { Option } from './Select';
import './Field.css';

export type RadioGroupProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
};

export const RadioGroup = <Id extends string>({ label, options, value, onChange, hideLabel = false, isDisabled = false }: RadioGroupProps<Id>) => (
  <AriaRadioGroup
    className="field"
    value={value}
    onChange={(chosen) => {
      const option = options.find(({ id }) => id === chosen);
      if (option) onChange(option.id);
    }}
    isDisabled={isDisabled}
  >
    <Label className={hideLabel ? 'sr-only' : 'field-label'}>{label}</Label>
    <div className="radio-options">
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="check">
          <span className="radio-dot" aria-hidden />
          <span>
            {option.label}
            {option.detail === undefined ? null : <span className="quiet small"> {option.detail}</span>}
          </span>
        </Radio>
      ))}
    </div>
  </AriaRadioGroup>
);
