import type { DateOrder } from '#shared/formats/tables/mapping/mapping';
import { readDate } from '#shared/formats/tables/values/date-value';
import { dateToText } from '../../ui/marks/DateText';
import { RadioGroup } from '../../ui/controls/RadioGroup';

export type DateQuestionProps = {
  readonly questions: readonly { readonly heading: string; readonly sample: string }[];
  readonly onAnswer: (order: DateOrder) => void;
};

/** Dates that could be day or month first: nobody can tell from the table, so the person says it. */
export const DateQuestion = ({ questions, onAnswer }: DateQuestionProps) => {
  const [first] = questions;
  if (first === undefined) return null;
  const readAs = (order: DateOrder): string => {
    const date = readDate(first.sample, order);
    return date === undefined || date === 'ambiguous' ? '' : `${first.sample} is ${dateToText(date)}`;
  };
  return (
    <div className="mapping-question" role="group" aria-label="Order of dates">
      <p>
        <strong>Which comes first in dates such as {first.sample}?</strong> {questions.length === 1 ? 'The column' : 'The columns'} {questions.map(({ heading }) => heading).join(', ')} could be read both ways.
      </p>
      <RadioGroup<DateOrder | 'open'>
        label="Order of dates"
        hideLabel
        options={[
          { id: 'day-month-year', label: 'Day first', detail: readAs('day-month-year') },
          { id: 'month-day-year', label: 'Month first', detail: readAs('month-day-year') },
        ]}
        value="open"
        onChange={(order) => {
          if (order !== 'open') onAnswer(order);
        }}
      />
    </div>
  );
};
