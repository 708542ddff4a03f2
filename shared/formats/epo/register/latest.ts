import { child, textOf, type XmlElement } from '../../xml/xml-element';

/** Of several states of one entry of the register (`change-date`) the latest; of two of one day the first, which is the newer one. */
export const latest = (states: readonly XmlElement[]): XmlElement | undefined =>
  states.reduce<XmlElement | undefined>((best, state) => (best === undefined || changeOf(state) > changeOf(best) ? state : best), undefined);

/** Earlier states of the entry, the newest first. */
export const earlier = (states: readonly XmlElement[]): readonly XmlElement[] => {
  const last = latest(states);
  return states.filter((state) => state !== last).toSorted((a, b) => (changeOf(a) < changeOf(b) ? 1 : changeOf(a) > changeOf(b) ? -1 : 0));
};

const changeOf = (state: XmlElement): string => state.attributes.get('change-date') ?? '';

/** Text of the `date` of an element. */
export const dateText = (element: XmlElement | undefined): string | undefined => textOf(child(element, 'date'));
