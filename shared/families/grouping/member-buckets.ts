import { applicationBucket } from '../../numbers/identity/same-application';
import { publicationFromText } from '../../numbers/reading/publication-from-text';
import type { FamilyMember, MemberLink } from './family-member';
import { identityOfLink, identityOfMember } from './member-identity';

/**
 * Everything by which grouping may join a member with another one. Two members without a common bucket are not joined directly, so that members
 * which share none, not even through others, need not be grouped together.
 */
export const memberBuckets = (member: FamilyMember): readonly string[] => {
  const { application, office, filingDate, publications, priorities, relations, alias, refersTo, group } = member;
  const buckets = new Set<string>();
  const own = identityOfMember(application, office, filingDate);
  if (own !== undefined) buckets.add(`i ${applicationBucket(own)}`);
  if (application !== undefined && application.number === undefined) {
    const named = publicationFromText(application.text, office);
    if (named !== undefined) buckets.add(published(named));
  }
  for (const publication of publications) {
    buckets.add(published(publication));
    if (publication.familyId !== undefined) buckets.add(`f ${publication.familyId}`);
  }
  for (const link of [...priorities, ...relations]) {
    const bucket = linkBucket(link);
    if (bucket !== undefined) buckets.add(bucket);
  }
  for (const name of [alias, refersTo]) if (name !== undefined) buckets.add(`n ${name}`);
  if (group !== undefined) buckets.add(`g ${group}`);
  return [...buckets];
};

const published = ({ country, number }: { readonly country: string; readonly number: string }): string => `p ${country}${number.replace(/^0+/, '')}`;

/** A link to a member of the same case has none: both come with their case. */
const linkBucket = (link: MemberLink): string | undefined => {
  if (link.member !== undefined) return undefined;
  const identity = identityOfLink(link);
  if (identity !== undefined) return `i ${applicationBucket(identity)}`;
  const text = link.text?.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() ?? '';
  return text === '' ? undefined : `t ${text}`;
};
