import type { PublicationRecord, PublishedName } from '../formats/record';
import type { IsoDate } from '../model/date';
import { type Xml, element, xmlDocument } from './xml';

/** Writes records as the two kinds of EPO files that portfolios mostly come from: DOCDB exchange XML and OPS responses. */

type Style = {
  /** Prefix of elements of the exchange namespace. */
  readonly prefix: 'exch:' | '';
  readonly active: readonly [yes: string, no: string];
};
const docdb: Style = { prefix: 'exch:', active: ['Y', 'N'] };
const ops: Style = { prefix: '', active: ['YES', 'NO'] };

/** A DOCDB exchange file with one exchange document per record. */
export const docdbFile = (records: readonly PublicationRecord[], asOf: IsoDate): string =>
  xmlDocument(
    element(
      'exch:exchange-documents',
      { 'xmlns:exch': 'http://www.epo.org/exchange', 'date-of-exchange': compact(asOf), 'no-of-documents': String(records.length) },
      records.map((record) => exchangeDocument(record, docdb)),
    ),
  );

/** An OPS family response with bibliographic data, and with legal events where `legal` is set. */
export const opsFamilyFile = (records: readonly PublicationRecord[], options: { readonly legal: boolean }): string =>
  xmlDocument(
    element(
      'ops:world-patent-data',
      { xmlns: 'http://www.epo.org/exchange', 'xmlns:ops': 'http://ops.epo.org', 'xmlns:xlink': 'http://www.w3.org/1999/xlink' },
      element(
        'ops:patent-family',
        { legal: String(options.legal), 'total-result-count': String(records.length) },
        records.map((record) =>
          element(
            'ops:family-member',
            { 'family-id': record.publication?.familyId },
            element('publication-reference', {}, documentId(record.publication, record.publication?.date)),
            element('application-reference', {}, documentId(record.application, record.filingDate)),
            priorityClaims(record, ops),
            exchangeDocument(record, ops),
            options.legal ? record.events.map((event) => legalEvent(record, event)) : [],
          ),
        ),
      ),
    ),
  );

/** An OPS bibliographic response for single publications. */
export const opsBiblioFile = (records: readonly PublicationRecord[]): string =>
  xmlDocument(
    element(
      'ops:world-patent-data',
      { xmlns: 'http://www.epo.org/exchange', 'xmlns:ops': 'http://ops.epo.org' },
      element('exchange-documents', {}, records.map((record) => exchangeDocument(record, ops))),
    ),
  );

const compact = (date: IsoDate): string => date.replaceAll('-', '');

type Numbered = { readonly country?: string | undefined; readonly number?: string | undefined; readonly kind?: string | undefined };

const documentId = (numbered: Numbered | undefined, date: IsoDate | undefined, type: string | undefined = 'docdb'): Xml =>
  element(
    'document-id',
    { 'document-id-type': type },
    element('country', {}, numbered?.country ?? ''),
    element('doc-number', {}, numbered?.number ?? ''),
    element('kind', {}, numbered?.kind ?? ''),
    date === undefined ? [] : element('date', {}, compact(date)),
  );

const exchangeDocument = (record: PublicationRecord, style: Style): Xml => {
  const { prefix } = style;
  const isDocdb = prefix !== '';
  const format = isDocdb ? { 'data-format': 'docdb' } : {};
  const id = (numbered: Numbered | undefined, date: IsoDate | undefined): Xml => documentId(numbered, date, isDocdb ? undefined : 'docdb');
  return element(
    `${prefix}exchange-document`,
    {
      country: record.publication?.country, 'doc-number': record.publication?.number, kind: record.publication?.kind,
      ...(isDocdb && record.publication?.date !== undefined ? { 'date-publ': compact(record.publication.date) } : { system: 'ops.epo.org' }),
      'family-id': record.publication?.familyId,
    },
    element(
      `${prefix}bibliographic-data`,
      {},
      element(`${prefix}publication-reference`, format, id(record.publication, record.publication?.date)),
      element(
        `${prefix}classifications-ipcr`,
        {},
        record.ipc.map((symbol, index) => element('classification-ipcr', { sequence: String(index + 1) }, element('text', {}, `${symbol.replace(' ', '  ')}        20060101A I`))),
      ),
      element(`${prefix}application-reference`, format, id(record.application, record.filingDate)),
      element(`${prefix}priority-claims`, {}, priorityClaims(record, style)),
      element(
        `${prefix}parties`,
        {},
        element(`${prefix}applicants`, {}, names(record.applicants, 'applicant', style)),
        element(`${prefix}inventors`, {}, names(record.inventors, 'inventor', style)),
      ),
      record.states.length === 0
        ? []
        : element(`${prefix}designation-of-states`, {}, element(`${prefix}designation-epc`, {}, element(`${prefix}contracting-states`, {}, record.states.map((state) => element('country', {}, state))))),
      record.titles.map((title) => element(`${prefix}invention-title`, { lang: title.lang, ...format }, title.text)),
    ),
    record.abstracts.map((abstract) => element(`${prefix}abstract`, { lang: abstract.lang, ...format }, element(`${prefix}p`, {}, abstract.text))),
  );
};

const priorityClaims = (record: PublicationRecord, style: Style): readonly Xml[] =>
  record.priorities.map((priority) =>
    element(
      `${style.prefix}priority-claim`,
      { sequence: String(priority.sequence), ...(style.prefix === '' ? { kind: 'national' } : { 'data-format': 'docdb' }) },
      documentId(priority, priority.date, style.prefix === '' ? 'docdb' : undefined),
      element(`${style.prefix}priority-active-indicator`, {}, priority.active === true ? style.active[0] : style.active[1]),
      priority.linkage === undefined ? [] : element(`${style.prefix}priority-linkage-type`, {}, priority.linkage),
    ),
  );

const names = (people: readonly PublishedName[], role: 'applicant' | 'inventor', style: Style): readonly Xml[] => {
  const name = (text: string): Xml => element(`${style.prefix}${role}-name`, {}, element('name', {}, text));
  const isDocdb = style.prefix !== '';
  return [
    ...people.map((person, index) =>
      element(
        `${style.prefix}${role}`,
        { sequence: String(index + 1), 'data-format': isDocdb ? 'docdb' : 'epodoc' },
        name(isDocdb || person.country === undefined ? person.name : `${person.name} [${person.country}]`),
        isDocdb && person.country !== undefined ? element('residence', {}, element('country', {}, person.country)) : [],
      ),
    ),
    ...people.flatMap((person, index) =>
      person.nameOriginal === undefined ? [] : [element(`${style.prefix}${role}`, { sequence: String(index + 1), 'data-format': isDocdb ? 'docdba' : 'original' }, name(person.nameOriginal))],
    ),
  ];
};

/** An INPADOC legal event with the L-fields that carry its meaning. */
const legalEvent = (record: PublicationRecord, event: PublicationRecord['events'][number]): Xml => {
  const detail: Xml[] = [
    ...(event.state === undefined ? [] : [element('ops:L501EP', { desc: 'Ref Country Code' }, event.state)]),
    ...(event.effective === undefined ? [] : [element('ops:L525EP', { desc: 'Effective DATE' }, event.effective)]),
  ];
  return element(
    'ops:legal',
    { code: (event.code ?? '').padEnd(4), desc: event.text ?? '', infl: ' ', dateMigr: '00010101' },
    element('ops:L001EP', { desc: 'Country Code' }, event.office ?? ''),
    element('ops:L003EP', { desc: 'Document Number' }, record.application?.number ?? ''),
    element('ops:L004EP', { desc: 'Kind Code' }, record.application?.kind ?? ''),
    element('ops:L007EP', { desc: 'Gazette DATE' }, event.date ?? ''),
    element('ops:L008EP', { desc: 'Legal Event Code 1' }, event.code ?? ''),
    detail.length === 0 ? [] : element('ops:L500EP', {}, detail),
  );
};
