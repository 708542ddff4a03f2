import type { RelationType } from '../../model/link';
import type { IsoDate } from '../../model/date';
import { linkTo, type LinkFields } from '../link-to';
import type { PublicationRecord } from '../record';

/** A related application as the USPTO lists it: `child` is of that type to `parent`. Numbers as printed. */
export type UsRelation = { readonly type: RelationType; readonly parent: string; readonly parentCountry?: string; readonly parentDate?: IsoDate; readonly child?: string };

/**
 * Relations and benefit claims of an application. The list names the whole chain (this application continues one that is a division of
 * another ...). What this application itself is stands as its relation. Of an application further up it is a continuation or a division as far
 * as the chain has nothing else; where a continuation-in-part or a reissue lies between, the benefit of the earlier application is
 * claimed (35 USC 120) but it is none of these to it, so the earlier one is a claimed priority.
 */
export const usRelations = (own: string | undefined, relations: readonly UsRelation[]): Pick<PublicationRecord, 'relations' | 'priorities'> => {
  const direct = relations.filter(({ child }) => child === undefined || own === undefined || isSame(child, own));
  const found = new Map<string, { readonly relation: UsRelation; readonly type: RelationType | undefined }>();
  const open = direct.map((relation) => ({ relation, type: relation.type as RelationType | undefined }));
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const key = digitsOf(at.relation.parent);
    if (found.has(key)) continue;
    found.set(key, at);
    const { relation, type } = at;
    for (const next of relations) if (next !== relation && next.child !== undefined && isSame(next.child, relation.parent)) open.push({ relation: next, type: through(type, next.type) });
  }
  // A chain that does not begin at this application is kept all the same.
  for (const relation of relations) if (!found.has(digitsOf(relation.parent))) found.set(digitsOf(relation.parent), { relation, type: undefined });
  const links = [...found.values()].map(({ relation, type }) => ({ type, link: linkOf(relation) }));
  return {
    relations: links.flatMap(({ type, link }) => (type === undefined ? [] : [{ type, ...link }])),
    priorities: links.flatMap(({ type, link }) => (type === undefined ? [link] : [])),
  };
};

const through = (type: RelationType | undefined, next: RelationType): RelationType | undefined => {
  if (type !== 'continuation' && type !== 'division') return undefined;
  if (next !== 'continuation' && next !== 'division') return undefined;
  return type === 'division' || next === 'division' ? 'division' : 'continuation';
};

const linkOf = ({ parent, parentCountry, parentDate }: UsRelation): LinkFields => linkTo(parent, parentCountry ?? 'US', parentDate);

const digitsOf = (number: string): string => number.replace(/[^0-9A-Z]/gi, '').toUpperCase().replace(/^0+/, '');
const isSame = (a: string, b: string): boolean => digitsOf(a) === digitsOf(b);
