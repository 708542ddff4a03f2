import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { Icon } from '../marks/Icon';
import './Field.css';
import './Menu.css';

export type Option<Id extends string = string> = { readonly id: Id; readonly label: string; readonly detail?: string };

export type SelectProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  /** Undefined: nothing chosen. */
  readonly value: Id | undefined;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
  readonly error?: string | undefined;
};

/** One of a few options. */
export const Select = <Id extends string>({ label, options, value, onChange, placeholder = 'Choose', hideLabel = false, isDisabled = false, error }: SelectProps<Id>) => (
  <AriaSelect
    className="field"
    value={value ?? null}
    onChange={(key) => {
      const option = options.find(({ id }) => id === key);
      if (option) onChange(option.id);
    }}
    placeholder={placeholder}
    isDisabled={isDisabled}
    isInvalid={error !== undefined}
  >
    <Label className={hideLabel ? 'sr-only' : 'field-label'}>{label}</Label>
    <Button className="field-box select-button">
      <SelectValue className="select-value" />
      <Icon name="chevron-down" />
    </Button>
    <FieldError className="field-error">{error}</FieldError>
    <Popover className="popover" offset={4}>
      <ListBox className="list-box" items={options}>
        {(option: Option<Id>) => (
          <ListBoxItem id={option.id} textValue={option.label} className="list-item">
            <span className="menu-label">{option.label}</span>
            {option.detail === undefined ? null : <span className="quiet small">{option.detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
);
