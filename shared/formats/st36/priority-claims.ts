import { linkTo } from '../link-to';
import type { PublicationRecord } from '../record';
import { childrenOf, type XmlElement } from '../xml/xml-element';
import { documentOf } from './document-id';

/** Claimed priorities of a `priority-claims` element, numbers as the office of the earlier filing or this one writes them. */
export const priorityClaims = (container: XmlElement | undefined): PublicationRecord['priorities'] =>
  childrenOf(container, 'priority-claim').flatMap((claim) => {
    const document = documentOf(claim);
    if (document === undefined) return [];
    const sequence = Number(claim.attributes.get('sequence'));
    return [{ ...linkTo(document.number, document.country, document.date), ...(Number.isInteger(sequence) && sequence > 0 ? { sequence } : {}) }];
  });
