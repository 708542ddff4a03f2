import type { IsoDate } from '../../../model/date';
import { compactDate, officeOf } from '../../epo/document-id';
import { linkTo, linkToInternational, type LinkFields } from '../../link-to';
import { child, descend, textOf, type XmlElement } from '../../xml/xml-element';

/** An application as WIPO ST.96 identifies it (`ApplicationIdentification`), the number as its office writes it. */
export type St96Application = { readonly office?: string; readonly number: string; readonly date?: IsoDate };

export const st96Application = (holder: XmlElement | undefined): St96Application | undefined => {
  const identification = child(holder, 'ApplicationIdentification') ?? holder;
  const number = textOf(descend(identification, 'ApplicationNumber', 'ApplicationNumberText')) ?? textOf(child(identification, 'ApplicationNumberText')) ?? textOf(descend(identification, 'ApplicationNumber', 'ST13ApplicationNumber'));
  if (number === undefined) return undefined;
  const office = officeOf(textOf(child(identification, 'IPOfficeCode')));
  const date = compactDate(textOf(child(identification, 'FilingDate')));
  return { number, ...(office === undefined ? {} : { office }), ...(date === undefined ? {} : { date }) };
};

export const st96Link = ({ office, number, date }: St96Application): LinkFields => (/^PCT/i.test(number) ? linkToInternational(number, date) : linkTo(number, office, date));
