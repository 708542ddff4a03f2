import type { IsoDate } from '../../../model/date';
import type { OfficeCode } from '../../../model/office';
import type { PatentNumber } from '../../../model/patent-number';
import { identityFromDocdb, identityFromEpodoc, type ApplicationIdentity } from '../../../numbers/identity/application-identity';
import { docdbNumber } from '../../../numbers/forms/docdb-number';
import { readNumber } from '../../../numbers/reading/read-number';
import type { NumberForm } from '../mapping/mapping';

/** An application number with the office it was filed at; `WO` for an international application. */
export type ApplicationValue = { readonly number: PatentNumber; readonly office?: OfficeCode };

/**
 * Reads an application number in the form given, else in the first that fits: EPODOC (`KR20130006425U`), as offices write it
 * (`10-2013-0006425`, `PCT/EP2020/055012`), DOCDB (`US 201213657122 A`). The text is kept as it is written; the DOCDB parts are added where
 * they follow from it. A number of which nothing can be told stays a number by its text.
 */
export const readApplication = (text: string, form?: NumberForm, office?: OfficeCode, date?: IsoDate): ApplicationValue => {
  const written = text.trim().replace(/\s+/g, ' ');
  const docdb = form === 'docdb' || form === undefined ? /^([A-Z]{2})[ .]?([A-Z]?\d[\dA-Z/-]*?)[ .]([A-Z]\d?)$/.exec(written) ?? (form === 'docdb' ? /^([A-Z]{2})[ .]?([A-Z]?\d+?)([A-Z]?)$/.exec(written) : null) : null;
  if (docdb) {
    const [, country = '', number = '', kind = ''] = docdb;
    const identity = identityFromDocdb(country, number, kind === '' ? 'A' : kind, date);
    const isInternational = identity.office === 'WO';
    return { number: { text: written, country, number, ...(kind === '' ? {} : { kind }) }, office: isInternational ? 'WO' : country };
  }
  const identity = identityOf(written, form, office, date);
  const parts = identity === undefined ? undefined : docdbNumber(identity);
  const at = identity?.office ?? office;
  return { number: { text: written, ...parts }, ...(at === undefined ? {} : { office: at }) };
};

const identityOf = (text: string, form: NumberForm | undefined, office: OfficeCode | undefined, date: IsoDate | undefined): ApplicationIdentity | undefined => {
  if (form !== 'office') {
    const epodoc = /^[A-Z]{2}(?:18|19|20)\d{2}[A-Z]{0,2}\d+[A-Z]?$/.test(text) ? identityFromEpodoc(text, date) : undefined;
    if (epodoc !== undefined || form === 'epodoc') return epodoc;
  }
  const [only, ...others] = readNumber(text, office, date).applications;
  return others.length === 0 ? only : undefined;
};
