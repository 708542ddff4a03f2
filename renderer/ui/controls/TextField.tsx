import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import './Field.css';

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'children'> & {
  readonly label: string;
  /** A second line that says what belongs here. */
  readonly help?: string;
  readonly placeholder?: string;
  /** More than one: a text area of that many lines. */
  readonly lines?: number;
  /** Sentence shown while the value is not acceptable. */
  readonly error?: string | undefined;
  /** For places where the label is visible otherwise, e.g. a table head. */
  readonly hideLabel?: boolean;
};

export const TextField = ({ label, help, placeholder = '', lines = 1, error, hideLabel = false, ...rest }: TextFieldProps) => (
  <AriaTextField spellCheck="false" autoComplete="off" {...rest} isInvalid={error !== undefined} className="field">
    <Label className={hideLabel ? 'sr-only' : `field-label ${rest.isRequired === true ? 'field-label-required' : ''}`}>{label}</Label>
    {lines > 1 ? <TextArea className="field-input" rows={lines} placeholder={placeholder} /> : <Input className="field-input" placeholder={placeholder} />}
    {help === undefined ? null : (
      <Text slot="description" className="field-help">
        {help}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
  </AriaTextField>
);
