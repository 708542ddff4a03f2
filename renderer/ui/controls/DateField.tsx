import { parseDate } from '@internationalized/date';
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarHeading, DateInput, DatePicker, DateSegment, Dialog, FieldError, Group, I18nProvider, Label, Popover } from 'react-aria-components';
import { type IsoDate, isoDate } from '#shared/model/date';
import { Icon } from '../marks/Icon';
import './Field.css';
import './Menu.css';

export type DateFieldProps = {
  readonly label: string;
  /** Undefined: not known. */
  readonly value: IsoDate | undefined;
  readonly onChange: (date: IsoDate | undefined) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
};

/**
 * A calendar date typed as year, month, day (2026-11-20) or picked. The order is ISO 8601's in every language of the system, so
 * that day and month are never mistaken for each other.
 */
export const DateField = ({ label, value, onChange, hideLabel = false, isDisabled = false, isRequired = false, error, autoFocus = false }: DateFieldProps) => (
  // Canadian English is the one English locale that writes dates year first, with hyphens.
  <I18nProvider locale="en-CA">
    <DatePicker
      className="field"
      value={value === undefined ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? undefined : toIso(date))}
      isDisabled={isDisabled}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- set only for a field that was just opened to be edited
      autoFocus={autoFocus}
      shouldForceLeadingZeros
    >
      <Label className={hideLabel ? 'sr-only' : `field-label ${isRequired ? 'field-label-required' : ''}`}>{label}</Label>
      <Group className="field-box">
        <DateInput className="date-input">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
        <Button className="icon-button">
          <Icon name="calendar" />
        </Button>
      </Group>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <Dialog className="calendar">
          <Calendar firstDayOfWeek="mon">
            <header className="calendar-head">
              <Button slot="previous" className="icon-button">
                <Icon name="chevron-left" />
              </Button>
              <CalendarHeading />
              <Button slot="next" className="icon-button">
                <Icon name="chevron-right" />
              </Button>
            </header>
            <CalendarGrid className="calendar-grid">{(date) => <CalendarCell date={date} className="calendar-cell" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  </I18nProvider>
);

const toIso = (date: { readonly year: number; readonly month: number; readonly day: number }): IsoDate | undefined => isoDate(date.year, date.month, date.day);

