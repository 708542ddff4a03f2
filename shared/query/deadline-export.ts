import type { ExportColumn, ExportTable, ExportValue } from '../export/export-table';
import type { TimeLimitStatus } from '../law/time-limit';
import { costWords, instructionWords, sentWords } from './instruction-words';
import type { DeadlineRow } from './rows';

const columns = [
  { id: 'due', title: 'Due', kind: 'date' },
  { id: 'days', title: 'Days left', kind: 'number' },
  { id: 'status', title: 'Status', kind: 'text' },
  { id: 'reference', title: 'Our reference', kind: 'text' },
  { id: 'title', title: 'Title', kind: 'text' },
  { id: 'application', title: 'Application', kind: 'text' },
  { id: 'office', title: 'Office', kind: 'text' },
  { id: 'act', title: 'Act', kind: 'text' },
  { id: 'basis', title: 'Legal basis', kind: 'text' },
  { id: 'event', title: 'Counted from', kind: 'text' },
  { id: 'eventDate', title: 'Date of the event', kind: 'date' },
  { id: 'base', title: 'Due date before closed days', kind: 'date' },
  { id: 'late', title: 'Afterwards until', kind: 'date' },
  { id: 'lateLabel', title: 'Afterwards', kind: 'text' },
  { id: 'responsible', title: 'Responsible', kind: 'text' },
  { id: 'client', title: 'Client', kind: 'text' },
  { id: 'instruction', title: 'Instruction', kind: 'text' },
  { id: 'instructed', title: 'Instructed', kind: 'text' },
  { id: 'paidBy', title: 'Paid by', kind: 'text' },
  { id: 'cost', title: 'Cost', kind: 'text' },
  { id: 'doneOn', title: 'Done on', kind: 'date' },
  { id: 'doneBy', title: 'Done by', kind: 'text' },
  { id: 'proof', title: 'Proof', kind: 'text' },
  { id: 'confirmedBy', title: 'Date confirmed by', kind: 'text' },
  { id: 'checkedBy', title: 'Date checked by', kind: 'text' },
  { id: 'note', title: 'Note', kind: 'text' },
  { id: 'rule', title: 'Rule', kind: 'text' },
  { id: 'trust', title: 'Rule checked', kind: 'text' },
] as const satisfies readonly ExportColumn[];

/** Time limits as a table to export. */
export const deadlineExport = (rows: Iterable<DeadlineRow>): ExportTable => ({ name: 'Time limits', columns, rows: exportRows(rows) });

function* exportRows(rows: Iterable<DeadlineRow>): Generator<readonly ExportValue[]> {
  for (const row of rows) {
    const values = valuesOf(row);
    yield columns.map(({ id }) => values[id]);
  }
}

const statusWords: Partial<Record<TimeLimitStatus, string>> = { 'done-per-office-data': 'done per office data, not confirmed', 'not-needed': 'not needed', information: 'for information' };
const trustWords = { verified: 'verified', partly: 'partly verified', recalled: 'not verified', stated: 'not computed' } as const;

const valuesOf = ({ limit, days, reference, title, client, responsible, applicationNumber, applicationOffice }: DeadlineRow): Readonly<Record<(typeof columns)[number]['id'], ExportValue>> => {
  const { mark, late } = limit;
  return {
    due: limit.due,
    days,
    status: statusWords[limit.status] ?? limit.status,
    reference,
    title,
    application: applicationNumber,
    office: limit.office ?? applicationOffice,
    act: limit.year === undefined ? limit.label : `${limit.label}, year ${limit.year}`,
    basis: limit.basis,
    event: limit.event === 'stated' ? undefined : limit.event.replaceAll('-', ' '),
    eventDate: limit.event === 'stated' ? undefined : limit.eventDate,
    base: limit.base ?? limit.raw,
    late: late?.date,
    lateLabel: late?.label,
    responsible,
    client,
    instruction: mark === undefined ? undefined : instructionWords(mark) || undefined,
    instructed: mark === undefined ? undefined : sentWords(mark) || undefined,
    paidBy: mark?.paidBy,
    cost: mark === undefined ? undefined : costWords(mark) || undefined,
    doneOn: mark?.on,
    doneBy: mark?.by,
    proof: mark?.proof,
    confirmedBy: (mark?.override ?? mark?.confirmed)?.by,
    checkedBy: mark?.checked?.by,
    note: mark?.note,
    rule: `${limit.rule} ${limit.ruleVersion}`,
    trust: trustWords[limit.trust.rule],
  };
};
