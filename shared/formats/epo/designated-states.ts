import { officeOf } from './document-id';
import { child, childrenOf, textOf, type XmlElement } from '../xml/xml-element';

/**
 * Designated states of a DOCDB or OPS bibliography: contracting and extension states of a European document; of an international
 * one the states designated for national patents and the regional offices (their member states follow from those).
 */
export const designatedStatesOf = (bibliography: XmlElement | undefined): readonly string[] => {
  const designation = child(bibliography, 'designation-of-states');
  if (designation === undefined) return [];
  const states = new Set<string>();
  const take = (element: XmlElement | undefined): void => {
    const code = officeOf(textOf(element));
    if (code !== undefined) states.add(code);
  };
  const pct = child(designation, 'designation-pct');
  for (const regional of childrenOf(pct, 'regional')) take(child(child(regional, 'region'), 'country'));
  for (const national of childrenOf(pct, 'national')) for (const country of childrenOf(national, 'country')) take(country);
  const epc = child(designation, 'designation-epc');
  for (const kind of ['contracting-states', 'extension-states', 'validation-states']) {
    for (const list of childrenOf(epc, kind)) for (const country of childrenOf(list, 'country')) take(country);
  }
  return [...states];
};
