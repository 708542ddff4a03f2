import type { Fields } from './family-layout';

/**
 * Name under which `srcOf` of an object remembers a row that a person took out of one of its lists: the list and what the row says,
 * e.g. `parties:inventor ADA`. Its value is the source that the row came from, so that the same word is known again. Undefined for rows that
 * no office file brings.
 */
export const removedRowName = (list: string, row: object): string | undefined => {
  const said = saidBy(list, { ...row });
  return said === undefined || said === '' ? undefined : `${list}:${said}`;
};

const saidBy = (list: string, row: Fields): string | undefined => {
  switch (list) {
    case 'publications':
      return joined('', row['country'], row['number'], row['kind']);
    case 'parties':
      return joined(' ', row['role'], row['name']);
    case 'events':
      return joined(' ', row['date'], row['code'] ?? row['text'], row['office'], row['state'], row['effective']);
    case 'priorities':
      return row['number'] === undefined ? joined('', row['text']) : joined('', row['country'], row['number'], row['kind']);
    case 'relations':
      return row['number'] === undefined ? joined(' ', row['type'], row['text']) : joined(' ', row['type'], joined('', row['country'], row['number'], row['kind']));
    case 'notes':
      return joined('', row['text']);
    case 'unread':
      return joined(' ', row['field'], row['text']);
    case 'takenOver':
      return joined(' ', row['text'], row['due']);
    case 'declarations':
      return joined(' ', row['body'], row['company'], row['standard'], row['project'], row['reference'], row['family'], row['declared'], row['note']);
    case 'applications': {
      const { number, country, kind } = numberOf(row['number']);
      return number === undefined ? undefined : joined('', country, number, kind);
    }
    default:
      return undefined;
  }
};

const numberOf = (number: unknown): { readonly country?: unknown; readonly number?: unknown; readonly kind?: unknown } => (typeof number === 'object' && number !== null ? number : {});

const joined = (separator: string, ...parts: readonly unknown[]): string => parts.filter((part) => typeof part === 'string').join(separator);
