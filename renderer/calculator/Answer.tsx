import type { CallAnswer, CallResult } from '#shared/law/answer-call';
import { Button } from '../ui/controls/Button';
import { DatedText } from '../ui/marks/DatedText';
import { dateToText } from '../ui/marks/DateText';
import { copyText } from '../ui/copy-text';
import { notify } from '../ui/surfaces/notify';
import { answerText, calendarTrust, remedyText, ruleTrust } from './answer-text';

/** What a calculation comes to: the last day, what stands around it, and each step with its provision. */
export const Answer = ({ answer }: { readonly answer: CallAnswer }) =>
  'error' in answer ? (
    <div className="calculator-error" role="alert">
      <h3>{answer.error === 'closed-route' ? 'No national route' : 'No answer'}</h3>
      <p>{answer.message}</p>
    </div>
  ) : (
    <Result answer={answer} />
  );

const Result = ({ answer }: { readonly answer: CallResult }) => (
  <>
    <header className="calculator-head">
      <div>
        <p className="quiet">{answer.nature === 'information' ? 'Date' : 'Last day'}</p>
        <p className="calculator-due">{dateToText(answer.due, true)}</p>
        {answer.label === undefined ? null : <p>{answer.label}</p>}
      </div>
      <Button onPress={() => void (copyText(answerText(answer)) && notify({ message: 'The calculation is copied as text.' }))}>Copy as text</Button>
    </header>
    <Facts answer={answer} />
    <h3>How it was counted</h3>
    <table className="calculator-steps">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Provision</th>
        </tr>
      </thead>
      <tbody>
        {answer.steps.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps stand in an order of their own and never move
          <tr key={at}>
            <td>
              <DatedText text={step.what} />
            </td>
            <td>{dateToText(step.from, true)}</td>
            <td>{dateToText(step.to, true)}</td>
            <td className="quiet">{step.provision}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {answer.warnings.map((warning) => (
      <p key={warning} className="why-warning">
        <DatedText text={warning} />
      </p>
    ))}
    <p className="quiet small">
      {answer.rule === undefined ? 'Free period' : `Rule ${answer.rule}, ${answer.ruleVersion ?? ''}`} · {answer.basis}
      {answer.trust === undefined ? '' : ` · ${ruleTrust[answer.trust.rule]} · ${calendarTrust[answer.trust.calendar]}`}
    </p>
  </>
);

const Facts = ({ answer }: { readonly answer: CallResult }) => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Before closed days', answer.raw === answer.due || answer.base !== undefined ? undefined : dateToText(answer.raw, true)],
    ['Due date', answer.base === undefined || answer.base === answer.due ? undefined : `${dateToText(answer.base, true)}, not moved`],
    ['May be done from', answer.earliest === undefined ? undefined : dateToText(answer.earliest, true)],
    ['With surcharge until', answer.grace === undefined ? undefined : `${dateToText(answer.grace, true)}${answer.graceBase === undefined || answer.graceBase === answer.grace ? '' : ` (${dateToText(answer.graceBase, true)} before closed days)`}`],
    ['Abandoned on', answer.abandoned === undefined ? undefined : dateToText(answer.abandoned, true)],
    ...(answer.extensions ?? []).map(({ label, due }): readonly [string, string] => [label, dateToText(due, true)]),
    ['After that', remedyText(answer, (date) => dateToText(date, true))],
  ];
  const shown = rows.filter(([, text]) => text !== undefined);
  return shown.length === 0 ? null : (
    <dl className="calculator-facts">
      {shown.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
