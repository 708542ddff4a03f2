import type { EventType } from '../../../model/event';
import type { PublicationRecord } from '../../record';
import { allText, child, childrenOf, descend, type XmlElement } from '../../xml/xml-element';
import { compactDate, officeOf } from '../document-id';
import { dateIn, textAt } from './b-tags';
import { nameOf } from './publication-parties';

type Event = PublicationRecord['events'][number];

/** Dated tags of an EP document and what they say; a type only where the tag's meaning leaves no doubt. */
const facts: readonly { readonly path: readonly string[]; readonly type?: EventType; readonly text: string }[] = [
  { path: ['B200', 'B240', 'B241'], type: 'examination-requested', text: 'Request for examination' },
  { path: ['B200', 'B240', 'B242'], text: 'First examination report despatched' },
  { path: ['B200', 'B240', 'B243'], text: 'Patent maintained as amended' },
  { path: ['B400', 'B430'], text: 'Publication of the application' },
  { path: ['B400', 'B450'], type: 'grant', text: 'Publication and mention of the grant' },
  { path: ['B400', 'B451EP'], text: 'Intention to grant announced' },
  { path: ['B400', 'B452EP'], type: 'allowance', text: 'Intention to grant' },
  { path: ['B400', 'B477'], text: 'Publication of the amended specification' },
  { path: ['B500', 'B560', 'B565EP'], text: 'Supplementary search report drawn up and despatched' },
  { path: ['B800', 'B880'], text: 'Publication of the search report' },
];

/** What an EP document says happened to the application: its dates, lapses in states, oppositions, divisionals, the international publication. */
export const publicationEvents = (data: XmlElement): readonly Event[] => [
  ...facts.flatMap(({ path, type, text }): readonly Event[] => {
    const element = descend(data, ...path);
    const date = dateIn(element);
    const bulletin = textAt(element, 'bnum');
    if (date === undefined) return [];
    return [{ date, ...(type === undefined ? {} : { type }), office: 'EP', text, ...(bulletin === undefined || bulletin === '000000' ? {} : { detail: { Bulletin: bulletinOf(bulletin) } }) }];
  }),
  ...lapses(descend(data, 'B400', 'B472', 'B475')),
  ...childrenOf(descend(data, 'B700', 'B780'), 'B781').flatMap(opposition),
  ...childrenOf(child(data, 'B600'), 'B620EP').flatMap((block) => childrenOf(child(block, 'parent'), 'cdoc')).flatMap(divisional),
  ...childrenOf(descend(data, 'B800', 'B870'), 'B871').flatMap(internationalPublication),
  ...childrenOf(descend(data, 'B000', 'eptags'), 'B053EP').flatMap(note),
  ...childrenOf(descend(data, 'B000', 'eptags'), 'B070EP').flatMap(note),
];

/** `200951` is Bulletin 2009/51. */
const bulletinOf = (number: string): string => number.replace(/^(\d{4})(\d{2})$/, '$1/$2');

/** Dates and states in turn. */
const lapses = (block: XmlElement | undefined): readonly Event[] => {
  const events: Event[] = [];
  let date: Event['date'];
  for (const element of block?.children ?? []) {
    if (element.name === 'date') date = compactDate(allText(element));
    const state = element.name === 'ctry' ? officeOf(allText(element)) : undefined;
    if (state !== undefined) events.push({ ...(date === undefined ? {} : { date }), type: 'lapse', office: 'EP', state, text: 'Lapse of the patent in a contracting state' });
  }
  return events;
};

const opposition = (element: XmlElement): readonly Event[] => {
  const date = dateIn(element);
  const opponent = nameOf(element)?.name;
  const representative = descend(element, 'B784');
  const by = representative === undefined ? undefined : nameOf(representative);
  return [
    {
      ...(date === undefined ? {} : { date }),
      type: 'opposition-filed',
      office: 'EP',
      text: `Opposition filed${opponent === undefined ? '' : ` by ${opponent}`}`,
      ...(by === undefined ? {} : { detail: { Representative: by.name } }),
    },
  ];
};

const divisional = (element: XmlElement): readonly Event[] => {
  const number = textAt(element, 'dnum', 'anum');
  const published = textAt(element, 'dnum', 'pnum');
  const date = dateIn(element);
  if (number === undefined) return [];
  return [{ ...(date === undefined ? {} : { date }), office: 'EP', text: `Divisional application: EP ${number}${published === undefined ? '' : ` (EP${published})`}` }];
};

const internationalPublication = (element: XmlElement): readonly Event[] => {
  const number = textAt(element, 'dnum', 'pnum');
  const date = dateIn(element);
  return number === undefined ? [] : [{ ...(date === undefined ? {} : { date }), office: 'WO', text: `International publication: ${number}` }];
};

const note = (element: XmlElement): readonly Event[] => {
  const text = allText(element);
  return text === undefined ? [] : [{ office: 'EP', text: `Note: ${text}` }];
};
