import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FamilyMember } from '#shared/families/grouping/family-member';
import { groupingPart } from '#shared/families/grouping/grouping-part';
import { memberBuckets } from '#shared/families/grouping/member-buckets';
import { hashOf } from '../../portfolio/hash';
import { membersWithWords } from './case-references';
import type { StoredFamily } from './plan-family';

/** What planning keeps of a case of the portfolio: its reference, by what others may be joined with it, and its members as JSON. */
export type GroupedCase = { readonly key: string; readonly hash: string; readonly reference: string; readonly buckets: readonly string[]; readonly members: string };

/** Cases as they were read for an import before; the file can be deleted at any time. */
export const groupingCacheName = 'grouping.cache';

/** What the program does with numbers is part of what is kept: another program reads all cases anew. Chunks of a bundle have their hashes in their names. */
const program = hashOf(readFileSync(fileURLToPath(import.meta.url))).slice(0, 16);
const head = `stemma-grouping ${program}`;

/** The cases of the cache that are still what they were; none where there is no cache of this program. */
export const readGroupingCache = async (path: string, hashes: ReadonlyMap<string, string>): Promise<Map<string, GroupedCase>> => {
  const kept = new Map<string, GroupedCase>();
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n');
  // A cache whose end was cut off has no last line.
  if (lines[0] !== head || lines.at(-1) !== 'end') return kept;
  for (const line of lines.slice(1, -1)) {
    const [key = '', hash = '', reference = '', buckets = '', members = ''] = line.split('\t');
    if (hashes.get(key) === hash && members !== '') kept.set(key, { key, hash, reference: JSON.parse(reference) as string, buckets: buckets.split(separator), members });
  }
  return kept;
};

/** Writes the cache anew; where the disk refuses, the next import reads the cases again. */
export const writeGroupingCache = async (path: string, cases: Iterable<GroupedCase>): Promise<void> => {
  const temporary = `${path}.${process.pid}`;
  try {
    const lines = [head];
    for (const { key, hash, reference, buckets, members } of cases) lines.push([key, hash, JSON.stringify(reference), buckets.map(clean).join(separator), members].join('\t'));
    lines.push('end');
    await writeFile(temporary, lines.join('\n'));
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
};

const separator = '\u001f';
/** Signs that part the fields stand in no bucket. */
const clean = (bucket: string): string => bucket.replaceAll(/\s/g, ' ').replaceAll(separator, ' ');

/** What is kept of a case as it is stored; undefined where it is none. */
export const groupedCase = ({ key, hash, text }: StoredFamily): GroupedCase | undefined => {
  const family = groupingPart(text);
  if (family === undefined) return undefined;
  const members = membersWithWords(family);
  return { key, hash, reference: family.reference, buckets: [...new Set(members.flatMap(memberBuckets))].map(clean), members: JSON.stringify(members) };
};

/** The members of a case; without words only its applications, known by their numbers. */
export const groupedMembers = ({ members }: GroupedCase, withWords: boolean): readonly FamilyMember[] => {
  // Sound: written by groupedCase of the same program.
  const all = JSON.parse(members) as readonly FamilyMember[];
  if (withWords) return all;
  return all.filter(({ id }) => !id.endsWith('/')).map(({ alias: _alias, group: _group, ...member }) => member);
};

/** The cases that records with some buckets may be joined with, directly or through other cases. */
export const touchedCases = (cases: Iterable<GroupedCase>, sought: ReadonlySet<string>, withWords: boolean): readonly GroupedCase[] => {
  const known = new Set([...sought].map(clean));
  const isWord = (bucket: string): boolean => !withWords && (bucket.startsWith('n ') || bucket.startsWith('g '));
  let waiting = [...cases];
  const touched: GroupedCase[] = [];
  for (;;) {
    const next: GroupedCase[] = [];
    let grew = false;
    for (const each of waiting) {
      if (!each.buckets.some((bucket) => known.has(bucket) && !isWord(bucket))) {
        next.push(each);
        continue;
      }
      touched.push(each);
      for (const bucket of each.buckets) known.add(bucket);
      grew = true;
    }
    if (!grew) return touched;
    waiting = next;
  }
};
