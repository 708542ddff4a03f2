import { Button, ComboBox as AriaComboBox, FieldError, Group, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Icon } from '../marks/Icon';
import type { Option } from './Select';
import './Field.css';
import './Menu.css';

export type ComboBoxProps = {
  readonly label: string;
  readonly options: readonly Option[];
  /** The text in the field. */
  readonly value: string;
  /** Called with each typed text and, where an option is chosen, with its id second and its label as text. */
  readonly onChange: (text: string, id?: string) => void;
  /** Whether a text that is no option may stay (names); else only options (offices). */
  readonly allowsOther?: boolean;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
};

/** A text field with suggestions: names already used, offices by code or name. */
export const ComboBox = ({ label, options, value, onChange, allowsOther = false, placeholder = '', hideLabel = false, isDisabled = false, error, autoFocus = false }: ComboBoxProps) => (
  <AriaComboBox
    className="field"
    inputValue={value}
    onInputChange={(text) => onChange(text)}
    onChange={(key) => {
      const option = options.find(({ id }) => id === key);
      if (option) onChange(option.label, option.id);
    }}
    allowsCustomValue={allowsOther}
    menuTrigger="input"
    isDisabled={isDisabled}
    isInvalid={error !== undefined}
    defaultItems={options}
  >
    <Label className={hideLabel ? 'sr-only' : 'field-label'}>{label}</Label>
    <Group className="field-box">
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- set only for the first field of a panel that was just opened */}
      <Input className="field-input" placeholder={placeholder} autoFocus={autoFocus} />
      <Button className="icon-button" aria-label={`Options for ${label}`}>
        <Icon name="chevron-down" />
      </Button>
    </Group>
    <FieldError className="field-error">{error}</FieldError>
    <Popover className="popover" offset={4}>
      <ListBox className="list-box">
        {(option: Option) => (
          <ListBoxItem id={option.id} textValue={option.label} className="list-item">
            <span className="menu-label">{option.label}</span>
            {option.detail === undefined ? null : <span className="quiet small">{option.detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaComboBox>
);
