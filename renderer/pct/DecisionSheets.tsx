import { useState } from 'react';
import { officeName } from '#shared/law/law';
import type { PctRow } from '#shared/query/rows';
import { usePortfolio, useToday } from '../app/state/app-store';
import { currentLaw } from '../app/state/law';
import { Button } from '../ui/controls/Button';
import { DateText, dateToText } from '../ui/marks/DateText';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { Select } from '../ui/controls/Select';
import { decisionWords } from './decisions';
import { waitingEntries } from '#shared/query/pct-entries';
import { usePctRows } from './use-pct-rows';
import './sheet.css';

/** One printable sheet per client: every international application with offices to decide on, and room for the answer. */
export const DecisionSheets = ({ onClose }: { readonly onClose: () => void }) => {
  const rows = usePctRows('', 'client');
  const open = (rows ?? []).filter((row) => waitingEntries(row).length > 0);
  const clients = [...new Set(open.map(({ client }) => client ?? unknownClient))];
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const client = chosen ?? clients[0];
  return (
    <section className="pct-view" aria-label="Decision sheets">
      <header className="pct-head">
        <div className="pct-head-case">
          <h2>Decision sheet for a client</h2>
          <p className="quiet">International applications with offices that wait for a decision or an entry.</p>
        </div>
        <Select label="Client" hideLabel options={clients.map((name) => ({ id: name, label: name }))} value={client} onChange={setChosen} />
        <Button look="primary" isDisabled={client === undefined} onPress={() => window.print()}>
          Print…
        </Button>
        <Button onPress={onClose}>Back to the list</Button>
      </header>
      <div className="pct-scroll">
        {rows !== undefined && client === undefined ? (
          <EmptyState title="Nothing to decide">No international application has an office that waits for a decision or an entry.</EmptyState>
        ) : client === undefined ? null : (
          <Sheet client={client} rows={open.filter((row) => (row.client ?? unknownClient) === client)} />
        )}
      </div>
    </section>
  );
};

const unknownClient = 'Client not known';

const Sheet = ({ client, rows }: { readonly client: string; readonly rows: readonly PctRow[] }) => {
  const today = useToday();
  const portfolio = usePortfolio();
  return (
    <article className="pct-sheet">
      <header className="pct-sheet-head">
        <h1>National and regional phase: your decisions</h1>
        <p>
          {client} · as of {dateToText(today)} · {portfolio?.name ?? ''}
        </p>
      </header>
      {rows.map((row) => (
        <Case key={`${row.family} ${row.application}`} row={row} />
      ))}
      <footer className="pct-sheet-foot">
        <p>
          Last days were computed from the recorded dates and the rules of the PCT and of each office. A date marked with ° rests on a rule that was not checked in full, or on an office whose closed days are not known: it
          may be later, and has to be confirmed before it is relied on.
        </p>
        <div className="pct-sheet-sign">
          <span>Date</span>
          <span>Name and signature</span>
        </div>
      </footer>
    </article>
  );
};

const Case = ({ row }: { readonly row: PctRow }) => {
  const law = currentLaw();
  const today = useToday();
  const entries = waitingEntries(row).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return (
    <section className="pct-sheet-case">
      <h2>
        {row.reference} · {row.title ?? 'title not known'}
      </h2>
      <p>
        {row.number ?? 'number not known'}
        {row.publication === undefined ? '' : ` · ${row.publication}`} · priority {row.noPriority === true ? 'not recorded' : <DateText date={row.priorityDate} />} · filed <DateText date={row.filingDate} />
        {row.applicants.length === 0 ? '' : ` · ${row.applicants.join(', ')}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Office</th>
            <th scope="col">Last day</th>
            <th scope="col">After that</th>
            <th scope="col">Recorded</th>
            <th scope="col">Enter</th>
            <th scope="col">Do not enter</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ office, state, due, late, unconfirmed }) => (
            <tr key={office ?? ''}>
              <th scope="row">{office === undefined ? 'Offices to be chosen' : `${office} ${officeName(law, office)}`}</th>
              <td className="pct-sheet-date">
                <DateText date={due} />
                {unconfirmed ? ' °' : ''}
              </td>
              <td>{late === undefined ? '' : `${late.label} until ${dateToText(late.date)}`}</td>
              <td>
                {decisionWords[state].toLowerCase()}
                {due < today ? ', ▲ last day passed' : ''}
              </td>
              <td className="pct-sheet-box">{state === 'undecided' ? '☐' : '☒'}</td>
              <td className="pct-sheet-box">☐</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
