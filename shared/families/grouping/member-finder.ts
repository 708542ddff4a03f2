import type { Application } from '../../model/application';
import type { PriorityClaim, Relation } from '../../model/link';
import type { ApplicationIdentity } from '../../numbers/identity/application-identity';
import { identityOf } from '../../numbers/identity/identity-of';
import { identityOfApplication } from '../../numbers/identity/identity-of-application';
import { applicationBucket, sameApplication } from '../../numbers/identity/same-application';

export type EarlierApplication = PriorityClaim | Relation;

/** What identifies the application that a claim or relation names; undefined where it names none by number. */
export const identityOfClaim = (claim: EarlierApplication): ApplicationIdentity | undefined =>
  claim.number === undefined && claim.text === undefined ? undefined : identityOf({ ...claim, text: claim.text ?? claim.number ?? '' }, claim.date);

/** The member that a claim means: by the id a person chose, by application number in any form, by publication number. */
export const memberFinder = (applications: readonly Application[]): ((claim: EarlierApplication) => string | undefined) => {
  const ids = new Set(applications.map((application) => application.id));
  const buckets = new Map<string, { readonly id: string; readonly identity: ApplicationIdentity }[]>();
  const byText = new Map<string, string>();
  for (const application of applications) {
    const { id, number, publications } = application;
    const identity = identityOfApplication(application);
    if (identity !== undefined) {
      const bucket = applicationBucket(identity);
      buckets.set(bucket, [...(buckets.get(bucket) ?? []), { id, identity }]);
    }
    for (const text of [number?.text, ...publications.map((publication) => publication.country + publication.number)]) if (text !== undefined && !byText.has(plainText(text))) byText.set(plainText(text), id);
  }
  return (claim) => {
    if (claim.application !== undefined && ids.has(claim.application)) return claim.application;
    const identity = identityOfClaim(claim);
    const known = identity === undefined ? undefined : buckets.get(applicationBucket(identity))?.find((member) => sameApplication(member.identity, identity));
    if (known !== undefined) return known.id;
    // A publication number in place of an application number, or a number whose form nobody knows; an international number is no national one.
    if (claim.kind === 'W') return undefined;
    return byText.get(plainText(claim.number === undefined ? (claim.text ?? '') : (claim.country ?? '') + claim.number));
  };
};

/** A number without the separators people write in it. */
export const plainText = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
