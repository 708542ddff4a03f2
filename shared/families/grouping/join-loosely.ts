import { isNamedPublication } from '../../numbers/reading/publication-from-text';
import type { NamedPublication } from '../../numbers/reading/read-number';
import type { UnionFind } from './union-find';

/** A member that is known by the number of a publication. */
export type NumberedMember = { readonly named: NamedPublication; readonly node: number };

export type PublicationNode = { readonly node: number; readonly publication: Parameters<typeof isNamedPublication>[1] };

/** A member that is known by a name; `isKnown`: it has a number or a publication as well. */
export type NamedMember = { readonly text: string; readonly node: number; readonly isKnown: boolean };

/**
 * A person may know an application by its publication only and enter that number, and some lists name publications without their kind.
 * It is the application of the publication where all publications of that number belong to one.
 */
export const joinByPublicationNumber = (typed: readonly NumberedMember[], publications: Iterable<PublicationNode>, sets: UnionFind): void => {
  if (typed.length === 0) return;
  const wanted = new Set(typed.map(({ named }) => bareNumber(named)));
  const published = new Map<string, PublicationNode[]>();
  for (const each of publications) {
    const bare = bareNumber(each.publication);
    if (!wanted.has(bare)) continue;
    const list = published.get(bare);
    if (list === undefined) published.set(bare, [each]);
    else list.push(each);
  }
  for (const { named, node } of typed) {
    const found = (published.get(bareNumber(named)) ?? []).filter(({ publication }) => isNamedPublication(named, publication));
    const nodes = new Set(found.map((each) => sets.find(each.node)));
    nodes.delete(sets.find(node));
    for (const only of nodes) if (nodes.size === 1) sets.union(node, only);
  }
};

const bareNumber = ({ country, number }: { readonly country: string; readonly number: string }): string => country + number.replace(/^0+/, '');

/**
 * A record without a number is the application of a case family that is known by the same alias, where exactly one is; a record with a number
 * is the one without, where exactly one is and none with a number is known by it.
 */
export const joinByAlias = (aliases: readonly NamedMember[], references: readonly NamedMember[], sets: UnionFind): void => {
  if (aliases.length === 0) return;
  const known = new Map<string, NamedMember[]>();
  for (const each of aliases) {
    const list = known.get(each.text);
    if (list === undefined) known.set(each.text, [each]);
    else list.push(each);
  }
  for (const { text, node, isKnown } of references) {
    const [only, ...others] = known.get(text) ?? [];
    if (only !== undefined && others.length === 0 && !(only.isKnown && isKnown)) sets.union(only.node, node);
  }
};
