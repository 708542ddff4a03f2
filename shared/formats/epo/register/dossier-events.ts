import type { PublicationRecord } from '../../record';
import { child, childrenOf, textOf, type XmlElement } from '../../xml/xml-element';
import { compactDate } from '../document-id';
import { dateText } from './latest';

type Event = PublicationRecord['events'][number];

/**
 * Events of the register's log (`reg:events-data`), one each, readable and without a type: an entry says when the register was changed,
 * not when the step that it records took place, and leaves out the state that a lapse concerns.
 */
export const dossierEvents = (entry: XmlElement): readonly Event[] =>
  childrenOf(entry, 'events-data').flatMap((data) => childrenOf(data, 'dossier-event')).map((element): Event => {
    const date = compactDate(dateText(child(element, 'event-date')));
    const code = textOf(child(element, 'event-code'));
    const text = textOf(child(element, 'event-text'));
    const gazette = child(element, 'gazette-reference');
    const bulletin = textOf(child(gazette, 'gazette-num'));
    const published = compactDate(dateText(gazette));
    const detail = {
      ...(bulletin === undefined ? {} : { Bulletin: bulletin }),
      ...(published === undefined ? {} : { 'Bulletin of': published }),
    };
    return {
      ...(date === undefined ? {} : { date }),
      ...(code === undefined ? {} : { code }),
      office: 'EP',
      ...(text === undefined ? {} : { text }),
      ...(Object.keys(detail).length === 0 ? {} : { detail }),
    };
  });
