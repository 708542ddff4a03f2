import type { LocalText } from '../../../model/application';
import { patentNumberOf } from '../../../numbers/forms/patent-number-of';
import { identityFromText } from '../../../numbers/reading/identity-from-text';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { linkTo, linkToInternational, type LinkFields } from '../../link-to';
import type { PublicationRecord } from '../../record';
import { classificationSymbol, cpcSymbols, distinct, ipcrSymbols } from '../../st36/classifications';
import { textsByLanguage } from '../../st36/texts';
import { allText, child, childrenOf, descend, type XmlElement } from '../../xml/xml-element';
import { compactDate, officeOf } from '../document-id';
import { dateIn, rowsOf, textAt } from './b-tags';
import { publicationEvents } from './publication-events';
import { publicationParties } from './publication-parties';

/** A document of the European publication server (`ep-patent-document`, DTD 1.0 to 1.5.1): bibliographic data in the tags of WIPO ST.32. */
export const publicationDocument = (element: XmlElement): RecordParts => {
  const data = child(element, 'SDOBI');
  if (data === undefined) return emptyRecord;
  const { attributes } = element;
  const number = textAt(data, 'B100', 'B110') ?? attributes.get('doc-number');
  const kind = textAt(data, 'B100', 'B130') ?? attributes.get('kind') ?? '';
  const published = dateIn(descend(data, 'B100', 'B140')) ?? compactDate(attributes.get('date-publ'));
  const filed = dateIn(descend(data, 'B200', 'B220'));
  const applied = textAt(data, 'B200', 'B210');
  const international = internationalApplication(data);
  return {
    ...emptyRecord,
    ...(number === undefined ? {} : { publication: { country: 'EP', number: number.padStart(7, '0'), kind, ...(published === undefined ? {} : { date: published }) } }),
    ...(applied === undefined ? {} : { application: patentNumberOf(identityFromText(applied, 'EP', filed), applied, 'EP') }),
    office: 'EP',
    right: 'patent',
    ...(filed === undefined ? {} : { filingDate: filed }),
    ...(international === undefined ? {} : { route: 'pct-entry' as const }),
    titles: titlesOf(descend(data, 'B500', 'B540')),
    abstracts: textsByLanguage(childrenOf(element, 'abstract'), 'und'),
    ...publicationParties(child(data, 'B700')),
    priorities: prioritiesOf(child(data, 'B300')),
    relations: [...(international === undefined ? [] : [{ type: 'pct-entry' as const, ...international }]), ...parentsOf(child(data, 'B600'))],
    events: publicationEvents(data),
    ipc: distinct([...ipcrSymbols(descend(data, 'B500', 'B510EP')), ...(descend(data, 'B500', 'B510')?.children ?? []).map((each) => classificationSymbol(allText(each)))]),
    cpc: cpcSymbols(descend(data, 'B500', 'B520EP')),
    states: statesOf(child(data, 'B800')),
  };
};

/** How the document calls itself before its data are read. */
export const publicationDocumentName = ({ attributes }: XmlElement): string | undefined => {
  const name = `${attributes.get('country') ?? ''}${attributes.get('doc-number') ?? ''}${attributes.get('kind') ?? ''}`;
  return name === '' ? undefined : name;
};

const titlesOf = (block: XmlElement | undefined): readonly LocalText[] =>
  rowsOf(block, 'B541').flatMap((row) => {
    const text = allText(row.get('B542'));
    return text === undefined ? [] : [{ lang: allText(row.get('B541'))?.toLowerCase() ?? 'und', text }];
  });

const prioritiesOf = (block: XmlElement | undefined): PublicationRecord['priorities'] =>
  rowsOf(block, 'B310').flatMap((row, index) => {
    const text = allText(row.get('B310'));
    const country = officeOf(textAt(row.get('B330'), 'ctry'));
    const date = dateIn(row.get('B320'));
    return text === undefined ? [] : [{ ...linkTo(text, country, date), sequence: index + 1 }];
  });

/** B861: country of the receiving office, year in two or four digits, serial (`JP0107711`, `US2002031850`). */
const internationalApplication = (data: XmlElement): LinkFields | undefined => {
  const block = descend(data, 'B800', 'B860', 'B861');
  const number = textAt(block, 'dnum', 'anum');
  return number === undefined ? undefined : linkToInternational(number, dateIn(block));
};

const parentsOf = (block: XmlElement | undefined): PublicationRecord['relations'] =>
  childrenOf(child(block, 'B620'), 'parent').flatMap((parent) =>
    childrenOf(parent, 'pdoc').flatMap((document) => {
      const number = textAt(document, 'dnum', 'anum');
      const published = textAt(document, 'dnum', 'pnum');
      if (number === undefined) return published === undefined ? [] : [{ type: 'division' as const, text: `EP${published}` }];
      return [{ type: 'division' as const, ...linkTo(number, 'EP', dateIn(document)) }];
    }),
  );

/** Designated contracting states, extension and validation states. */
const statesOf = (block: XmlElement | undefined): readonly string[] => {
  const further = [childrenOf(child(block, 'B844EP'), 'B845EP'), childrenOf(child(block, 'B848EP'), 'B849EP')].flat();
  const countries = [...childrenOf(child(block, 'B840'), 'ctry'), ...further.flatMap((each) => childrenOf(each, 'ctry'))];
  return [...new Set(countries.flatMap((each) => officeOf(allText(each)) ?? []))];
};
