import type { ExportColumn, ExportTable, ExportValue } from '../export/export-table';
import { instructionWords, renewalStateWords, sentWords } from './instruction-words';
import type { RenewalRow } from './rows';

const columns = [
  { id: 'office', title: 'Office', kind: 'text' },
  { id: 'year', title: 'Year', kind: 'number' },
  { id: 'base', title: 'Due date', kind: 'date' },
  { id: 'due', title: 'Last day without surcharge', kind: 'date' },
  { id: 'late', title: 'Last day with surcharge', kind: 'date' },
  { id: 'days', title: 'Days left', kind: 'number' },
  { id: 'state', title: 'State', kind: 'text' },
  { id: 'fee', title: 'Fee', kind: 'text' },
  { id: 'reference', title: 'Our reference', kind: 'text' },
  { id: 'title', title: 'Title', kind: 'text' },
  { id: 'application', title: 'Application', kind: 'text' },
  { id: 'client', title: 'Client', kind: 'text' },
  { id: 'responsible', title: 'Responsible', kind: 'text' },
  { id: 'instruction', title: 'Instruction', kind: 'text' },
  { id: 'instructed', title: 'Instructed', kind: 'text' },
  { id: 'paidBy', title: 'Paid by', kind: 'text' },
  { id: 'currency', title: 'Currency', kind: 'text' },
  { id: 'amount', title: 'Amount', kind: 'number' },
  { id: 'cost', title: 'Cost', kind: 'text' },
  { id: 'paidOn', title: 'Paid on', kind: 'date' },
  { id: 'proof', title: 'Proof', kind: 'text' },
  { id: 'checkedBy', title: 'Date checked by', kind: 'text' },
  { id: 'note', title: 'Note', kind: 'text' },
  { id: 'basis', title: 'Legal basis', kind: 'text' },
  { id: 'rule', title: 'Rule', kind: 'text' },
] as const satisfies readonly ExportColumn[];

/** Renewal fees as a table to export, with the three dates of each and the amount in a column of its own. */
export const renewalExport = (rows: Iterable<RenewalRow>): ExportTable => ({ name: 'Renewals', columns, rows: exportRows(rows) });

function* exportRows(rows: Iterable<RenewalRow>): Generator<readonly ExportValue[]> {
  for (const row of rows) {
    const values = valuesOf(row);
    yield columns.map(({ id }) => values[id]);
  }
}

const valuesOf = ({ limit, state, days, reference, title, client, responsible, applicationNumber, applicationOffice }: RenewalRow): Readonly<Record<(typeof columns)[number]['id'], ExportValue>> => {
  const { mark, late } = limit;
  return {
    office: limit.office ?? applicationOffice,
    year: limit.year,
    base: limit.base ?? limit.due,
    due: limit.due,
    late: late?.kind === 'surcharge' ? late.date : undefined,
    days,
    state: renewalStateWords[state],
    fee: limit.label,
    reference,
    title,
    application: applicationNumber,
    client,
    responsible,
    instruction: mark === undefined ? undefined : instructionWords(mark) || undefined,
    instructed: mark === undefined ? undefined : sentWords(mark) || undefined,
    paidBy: mark?.paidBy,
    currency: mark?.fee?.currency,
    amount: mark?.fee === undefined ? undefined : Number(mark.fee.amount),
    cost: mark?.cost,
    paidOn: mark?.state === 'done' ? mark.on : undefined,
    proof: mark?.proof,
    checkedBy: mark?.checked?.by,
    note: mark?.note,
    basis: limit.basis,
    rule: `${limit.rule} ${limit.ruleVersion}`,
  };
};
