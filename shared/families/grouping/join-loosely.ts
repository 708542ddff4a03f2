import { publicationFromText, isNamedPublication } from '../../numbers/reading/publication-from-text';
import type { FamilyMember } from './family-member';
import type { UnionFind } from './union-find';

/**
 * A person may know an application by its publication only and enter that number, and some lists name publications without their kind.
 * It is the application of the publication where all publications of that number belong to one.
 */
export const joinByPublicationNumber = (members: readonly FamilyMember[], own: readonly number[], sets: UnionFind): void => {
  const typed = members.flatMap(({ application, office, publications }, index) => {
    const node = own[index] ?? 0;
    const kindless = publications.filter(({ kind }) => kind === '').map(({ country, number }) => ({ named: { country, number }, node }));
    if (application === undefined || application.number !== undefined) return kindless;
    const named = publicationFromText(application.text, office);
    return named === undefined ? kindless : [...kindless, { named, node }];
  });
  if (typed.length === 0) return;
  const published = new Map<string, { readonly node: number; readonly publication: FamilyMember['publications'][number] }[]>();
  for (const [index, member] of members.entries()) {
    for (const publication of member.publications) {
      const key = publication.country + publication.number.replace(/^0+/, '');
      const list = published.get(key);
      if (list === undefined) published.set(key, [{ node: own[index] ?? 0, publication }]);
      else list.push({ node: own[index] ?? 0, publication });
    }
  }
  for (const { named, node } of typed) {
    const found = (published.get(named.country + named.number.replace(/^0+/, '')) ?? []).filter(({ publication }) => isNamedPublication(named, publication));
    const nodes = new Set(found.map((each) => sets.find(each.node)));
    nodes.delete(sets.find(node));
    for (const only of nodes) if (nodes.size === 1) sets.union(node, only);
  }
};

/**
 * A record without a number is the application of a case family that is known by the same alias, where exactly one is; a record with a number
 * is the one without, where exactly one is and none with a number is known by it.
 */
export const joinByAlias = (members: readonly FamilyMember[], own: readonly number[], isNumbered: (index: number) => boolean, sets: UnionFind): void => {
  const known = new Map<string, { readonly node: number; readonly numbered: boolean }[]>();
  for (const [index, { alias }] of members.entries()) {
    if (alias === undefined) continue;
    const each = { node: own[index] ?? 0, numbered: isNumbered(index) };
    const list = known.get(alias);
    if (list === undefined) known.set(alias, [each]);
    else list.push(each);
  }
  if (known.size === 0) return;
  for (const [index, { refersTo }] of members.entries()) {
    const [only, ...others] = refersTo === undefined ? [] : (known.get(refersTo) ?? []);
    if (only !== undefined && others.length === 0 && !(only.numbered && isNumbered(index))) sets.union(only.node, own[index] ?? only.node);
  }
};
