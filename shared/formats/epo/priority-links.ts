import type { IsoDate } from '../../model/date';
import type { RelationType } from '../../model/link';
import { identityFromDocdb, identityFromEpodoc, type ApplicationIdentity } from '../../numbers/identity/application-identity';
import { identityFromText } from '../../numbers/reading/identity-from-text';
import { docdbNumber } from '../../numbers/forms/docdb-number';
import { sameApplication } from '../../numbers/identity/same-application';
import { referenceOf, type Reference } from './document-id';
import type { PublicationRecord } from '../record';
import { child, textOf, type XmlElement } from '../xml/xml-element';

/** What the priority claims of a record say in the terms of the model. */
export type PriorityLinks = {
  readonly priorities: PublicationRecord['priorities'];
  readonly relations: PublicationRecord['relations'];
  /** DOCDB lists the application among its own priorities: whether it counts there as a first filing; absent where not said. */
  readonly ownPriority?: boolean;
};

/**
 * DOCDB priority linkage types with a certain meaning. 1, 2 and 3 were read off office data: type 1 never starts a simple family,
 * type 2 goes with an active own priority (as a continuation-in-part does), type 3 never does (as a division).
 */
const relationOfLinkage: Readonly<Record<string, RelationType>> = { '1': 'continuation', '2': 'continuation-in-part', '3': 'division', W: 'pct-entry' };

type Claim = { readonly reference: Reference; readonly sequence?: number; readonly active?: boolean; readonly linkage?: string };

/**
 * Sorts the claims of a record. A claim to the application itself is no claim; a claim to its own international application is
 * the PCT entry; an inactive claim with a linkage type is that relation; every other one is a priority, and with a linkage
 * type a relation as well.
 */
export const priorityLinksOf = (
  elements: readonly XmlElement[],
  application: ApplicationIdentity | undefined,
  filingDate: IsoDate | undefined,
): PriorityLinks => {
  const priorities: PublicationRecord['priorities'][number][] = [];
  const relations: PublicationRecord['relations'][number][] = [];
  let ownPriority: boolean | undefined;
  for (const { reference, sequence, active, linkage } of claimsOf(elements)) {
    const { identity, fields } = numberOf(reference);
    if (identity !== undefined && application !== undefined && sameApplication(identity, application)) {
      ownPriority = active ?? ownPriority;
      continue;
    }
    const isEntry = linkage === 'W' || (linkage === undefined && active !== true && identity?.office === 'WO' && application?.office !== 'WO' && reference.date !== undefined && reference.date === filingDate);
    const type = isEntry ? 'pct-entry' : relationOfLinkage[linkage ?? ''];
    if (type !== undefined) relations.push({ type, ...fields });
    if (isEntry && active !== true) continue;
    if (type !== undefined && active === false) continue;
    priorities.push({
      ...fields,
      ...(sequence === undefined ? {} : { sequence }),
      ...(active === undefined ? {} : { active }),
      ...(linkage === undefined ? {} : { linkage }),
    });
  }
  return { priorities, relations, ...(ownPriority === undefined ? {} : { ownPriority }) };
};

/** Claims by sequence; DOCDB writes one element per form of the number, OPS one element per claim. */
const claimsOf = (elements: readonly XmlElement[]): readonly Claim[] => {
  const groups = new Map<string, XmlElement[]>();
  for (const [index, element] of elements.entries()) {
    const format = element.attributes.get('data-format');
    const key = format === undefined ? `#${index}` : (element.attributes.get('sequence') ?? `#${index}`);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return [...groups.values()].map((group) => {
    const first = (name: string): string | undefined => {
      for (const element of group) {
        const text = textOf(child(element, name));
        if (text !== undefined) return text;
      }
      return undefined;
    };
    const indicator = first('priority-active-indicator')?.toUpperCase();
    const linkage = first('priority-linkage-type');
    const sequence = Number(group[0]?.attributes.get('sequence'));
    return {
      reference: referenceOf(group),
      ...(Number.isInteger(sequence) ? { sequence } : {}),
      ...(indicator === undefined ? {} : { active: indicator.startsWith('Y') }),
      ...(linkage === undefined ? {} : { linkage }),
    };
  });
};

type NumberFields = { country?: string; number?: string; kind?: string; date?: IsoDate; text?: string };

/** The DOCDB form and the identity of a referenced application, from the best form the file gives. */
export const numberOf = (reference: Reference): { readonly identity: ApplicationIdentity | undefined; readonly fields: NumberFields } => {
  const { docdb, epodoc, original, date } = reference;
  const fields: NumberFields = { ...(date === undefined ? {} : { date }), ...(original === undefined ? {} : { text: original.number }) };
  if (docdb?.country !== undefined) {
    const { country, number, kind } = docdb;
    return { identity: identityFromDocdb(country, number, kind, date), fields: { country, number, ...(kind === undefined ? {} : { kind }), ...fields } };
  }
  const identity = (epodoc === undefined ? undefined : identityFromEpodoc(epodoc.number, date)) ?? (original === undefined ? undefined : identityFromText(original.number, original.country, date));
  const written = identity === undefined ? undefined : docdbNumber(identity);
  if (written !== undefined) return { identity, fields: { ...written, ...fields } };
  const text = original?.number ?? epodoc?.number ?? docdb?.number;
  return { identity, fields: { ...(identity === undefined || identity.office === 'WO' ? {} : { country: identity.office }), ...fields, ...(text === undefined ? {} : { text: epodoc?.number ?? text }) } };
};
