import type { Failure, Saved } from '#shared/ipc';
import type { AcceptedFinding } from '#shared/model/accepted-finding';
import type { CaseFamily } from '#shared/model/case-family';
import { findingOfId } from '#shared/query/finding-list';
import { ok, type Result } from '#shared/result';
import { call } from '../app/bridge';

/** Accepts findings by their ids, all of them in one entry of the history that one undo takes back. */
export const acceptFindings = (ids: readonly string[], acceptance: Omit<AcceptedFinding, 'id'>, why: string): Promise<Result<Saved, Failure>> =>
  changeFamilies(ids, why, (family, findings) => [...family.acceptedFindings.filter(({ id }) => !findings.has(id)), ...[...findings].map((id) => ({ id, ...acceptance }))]);

/** Takes acceptances back: the findings are open again. */
export const reopenFindings = (ids: readonly string[], why: string): Promise<Result<Saved, Failure>> =>
  changeFamilies(ids, why, (family, findings) => family.acceptedFindings.filter(({ id }) => !findings.has(id)));

const changeFamilies = async (ids: readonly string[], why: string, accepted: (family: CaseFamily, findings: ReadonlySet<string>) => readonly AcceptedFinding[]): Promise<Result<Saved, Failure>> => {
  const byFamily = new Map<string, Set<string>>();
  for (const { family, finding } of ids.map(findingOfId)) byFamily.set(family, (byFamily.get(family) ?? new Set()).add(finding));
  const edits = [];
  for (const [key, findings] of byFamily) {
    const read = await call('family.read', { key });
    if (!read.ok) return read;
    edits.push({ key, hash: read.value.hash, family: { ...read.value.family, acceptedFindings: [...accepted(read.value.family, findings)] } });
  }
  return edits.length === 0 ? ok({ entry: '', saved: [] }) : call('family.save', { edits, why });
};
