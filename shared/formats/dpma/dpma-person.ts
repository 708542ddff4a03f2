import { officeOf } from '../epo/document-id';
import type { PublishedName } from '../record';

/** A person of a hit list in one line: name, place, country (`Exemplar GmbH, 80331 München, DE`). A place is told by its postal code. */
export const dpmaPerson = (line: string | undefined): PublishedName | undefined => {
  const parts = (line ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
  const country = parts.length > 1 && /^[A-Z]{2}$/.test(parts.at(-1) ?? '') ? officeOf(parts.at(-1)) : undefined;
  if (country !== undefined) parts.pop();
  const address = parts.length > 1 && /^\d{4,5} /.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const name = parts.join(', ');
  return name === '' ? undefined : { name, ...(country === undefined ? {} : { country }), ...(address === undefined ? {} : { address }) };
};
