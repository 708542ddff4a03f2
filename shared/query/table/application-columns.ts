import { type Column, countColumn, dayColumn, columnParts, textColumn, textsColumn } from '../columns/column';
import { dateAt, known, setDate, setText, setTexts, textAt, textsAt } from '../columns/column-values';
import type { Parts, Saved } from '../columns/saved';
import type { IndexedApplication } from '../indexed-family';
import type { ApplicationRow } from '../rows';
import type { Dictionaries } from './dictionaries';

/** The columns of applications, a row each; those of one family stand one after the other. */
export type ApplicationColumns = ReturnType<typeof createApplicationColumns>;

export const createApplicationColumns = (dictionaries: Dictionaries, saved?: Saved) => {
  const under = (name: string) => (saved === undefined ? undefined : { from: saved, name: `application.${name}` });
  const { references, titles, offices, statuses, words, codes, classes, people, numbers, records } = dictionaries;
  const columns = {
    family: countColumn(under('family')),
    id: textColumn(codes, under('id')),
    office: textColumn(offices, under('office')),
    reference: textColumn(references, under('reference')),
    number: textColumn(numbers, under('number')),
    stage: textColumn(codes, under('stage')),
    route: textColumn(codes, under('route')),
    right: textColumn(codes, under('right')),
    title: textColumn(titles, under('title')),
    status: textColumn(statuses, under('status')),
    statusWord: textColumn(words, under('statusWord')),
    responsible: textColumn(people, under('responsible')),
    pct: textColumn(records, under('pct')),
    kinds: textsColumn(codes, under('kinds')),
    publications: textsColumn(numbers, under('publications')),
    classes: textsColumn(classes, under('classes')),
    filingDate: dayColumn(under('filingDate')),
    earliestPriority: dayColumn(under('earliestPriority')),
    published: dayColumn(under('published')),
    granted: dayColumn(under('granted')),
    expiry: dayColumn(under('expiry')),
    notOurs: countColumn(under('notOurs')),
    nextLimit: dayColumn(under('nextLimit')),
    overdue: countColumn(under('overdue')),
    open: countColumn(under('open')),
  } satisfies Record<string, Column>;

  return {
    columns,
    put: (row: number, family: number, { row: application, pct }: IndexedApplication): void => {
      columns.family.counts.set(row, family);
      setText(columns.id, row, application.application);
      setText(columns.office, row, application.office);
      setText(columns.reference, row, application.reference);
      setText(columns.number, row, application.number);
      setText(columns.stage, row, application.stage);
      setText(columns.route, row, application.route);
      setText(columns.right, row, application.right);
      setText(columns.title, row, application.title);
      setText(columns.status, row, application.status);
      setText(columns.statusWord, row, application.statusWord);
      setText(columns.responsible, row, application.responsible);
      setText(columns.pct, row, pct);
      setTexts(columns.kinds, row, application.kinds);
      setTexts(columns.publications, row, application.publications);
      setTexts(columns.classes, row, application.classes);
      setDate(columns.filingDate, row, application.filingDate);
      setDate(columns.earliestPriority, row, application.earliestPriority);
      setDate(columns.published, row, application.published);
      setDate(columns.granted, row, application.granted);
      setDate(columns.expiry, row, application.expiry);
      columns.notOurs.counts.set(row, application.notOurs ? 1 : 0);
    },
    text: (name: 'id' | 'office' | 'number' | 'responsible' | 'pct' | 'status', row: number): string => textAt(columns[name], row),
    /** The row as it was put. */
    row: (row: number, family: string): Omit<ApplicationRow, 'nextLimit'> => ({
      family,
      application: textAt(columns.id, row),
      ...known('office', textAt(columns.office, row)),
      ...known('reference', textAt(columns.reference, row)),
      ...known('number', textAt(columns.number, row)),
      // Sound: these four were written from the same type.
      stage: textAt(columns.stage, row) as ApplicationRow['stage'],
      route: textAt(columns.route, row) as ApplicationRow['route'],
      right: textAt(columns.right, row) as ApplicationRow['right'],
      status: textAt(columns.status, row) as ApplicationRow['status'],
      ...known('statusWord', textAt(columns.statusWord, row)),
      kinds: textsAt(columns.kinds, row),
      publications: textsAt(columns.publications, row),
      classes: textsAt(columns.classes, row),
      ...known('title', textAt(columns.title, row)),
      ...known('filingDate', dateAt(columns.filingDate, row)),
      ...known('earliestPriority', dateAt(columns.earliestPriority, row)),
      ...known('published', dateAt(columns.published, row)),
      ...known('granted', dateAt(columns.granted, row)),
      ...known('expiry', dateAt(columns.expiry, row)),
      ...known('responsible', textAt(columns.responsible, row)),
      notOurs: columns.notOurs.counts.get(row) === 1,
    }),
    *parts(): Parts {
      for (const [name, column] of Object.entries(columns)) yield* columnParts(column, `application.${name}`);
    },
  };
};
