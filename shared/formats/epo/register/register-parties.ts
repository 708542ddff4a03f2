import { peopleOf } from '../../st36/addressbook';
import type { RecordParts } from '../../empty-record';
import type { PublishedName, PublicationRecord, PublishedParty } from '../../record';
import { child, childrenOf, descend, type XmlElement } from '../../xml/xml-element';
import { compactDate } from '../document-id';
import { earlier, latest } from './latest';

type Event = PublicationRecord['events'][number];

const lists = [
  { plural: 'applicants', singular: 'applicant', title: 'Applicant or proprietor' },
  { plural: 'inventors', singular: 'inventor', title: 'Inventor' },
  { plural: 'agents', singular: 'agent', title: 'Representative' },
] as const;

/** People of the register as it stands now. Opponents and licensees are parties of their own. */
export const registerParties = (bibliography: XmlElement | undefined): Pick<RecordParts, 'applicants' | 'inventors' | 'agents' | 'parties'> => {
  const [applicants, inventors, agents] = lists.map(({ plural, singular }) => peopleOf(childrenOf(latest(statesOf(bibliography, plural)), singular)));
  const parties: PublishedParty[] = [
    ...peopleOf(childrenOf(child(bibliography, 'opposition-data'), 'opponent')).map((name) => ({ role: 'opponent' as const, ...name })),
    ...childrenOf(bibliography, 'licensee-data').flatMap((data) => peopleOf(childrenOf(data, 'licensee'))).map((name) => ({ role: 'licensee' as const, ...name })),
  ];
  return { applicants: applicants ?? [], inventors: inventors ?? [], agents: agents ?? [], ...(parties.length === 0 ? {} : { parties }) };
};

/** Who stood in the register before, as dated entries: applicants and representatives that are not the present ones. */
export const formerParties = (bibliography: XmlElement | undefined): readonly Event[] =>
  lists.flatMap(({ plural, singular, title }) => {
    if (singular === 'inventor') return [];
    const states = statesOf(bibliography, plural);
    const present = namesOf(peopleOf(childrenOf(latest(states), singular)));
    return earlier(states).flatMap((state): readonly Event[] => {
      const names = namesOf(peopleOf(childrenOf(state, singular)));
      const date = compactDate(state.attributes.get('change-date'));
      const bulletin = state.attributes.get('change-gazette-num');
      if (names === '' || names === present) return [];
      return [{ ...(date === undefined ? {} : { date }), office: 'EP', text: `${title} entered: ${names}`, ...(bulletin === undefined || bulletin === 'N/P' ? {} : { detail: { Bulletin: bulletin } }) }];
    });
  });

const namesOf = (people: readonly PublishedName[]): string => people.map(({ name }) => name).join('; ');

const statesOf = (bibliography: XmlElement | undefined, plural: string): readonly XmlElement[] => childrenOf(descend(bibliography, 'parties'), plural);
