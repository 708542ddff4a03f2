import type { RecordParts } from '../../empty-record';
import type { PublishedParty } from '../../record';
import { peopleOf } from '../../st36/addressbook';
import { child, childrenOf, descend, type XmlElement } from '../../xml/xml-element';

/**
 * People of a US document. Until 2012 the inventors are the applicants and stand in one list (`applicant-inventor`); assignees at issue or
 * publication are owners; the correspondence address is kept as such.
 */
export const redbookParties = (bibliography: XmlElement | undefined): Pick<RecordParts, 'applicants' | 'inventors' | 'agents' | 'parties'> => {
  const parties = child(bibliography, 'us-parties') ?? child(bibliography, 'parties');
  const applicants = [...childrenOf(child(parties, 'us-applicants'), 'us-applicant'), ...childrenOf(child(parties, 'applicants'), 'applicant')];
  const inventors = [...childrenOf(child(parties, 'inventors'), 'inventor'), ...childrenOf(child(parties, 'inventors'), 'deceased-inventor')];
  const others: PublishedParty[] = [
    ...peopleOf(childrenOf(child(bibliography, 'assignees'), 'assignee')).map((name) => ({ role: 'owner' as const, ...name })),
    ...peopleOf([child(parties, 'correspondence-address'), descend(bibliography, 'correspondence-address')].filter((each) => each !== undefined)).map(({ name, ...rest }) => ({ role: 'other' as const, name: `Correspondence: ${name}`, ...rest })),
  ];
  return {
    applicants: peopleOf(applicants),
    inventors: peopleOf([...inventors, ...applicants.filter(({ attributes }) => attributes.get('app-type') === 'applicant-inventor')]),
    agents: peopleOf(childrenOf(child(parties, 'agents'), 'agent')),
    ...(others.length === 0 ? {} : { parties: others }),
  };
};
