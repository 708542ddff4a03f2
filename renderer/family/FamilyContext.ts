import { createContext, useContext } from 'react';
import type { TimeLimit } from '#shared/law/time-limit';
import type { CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import type { FamilyFacts } from '../charts/family/family-face';
import type { FamilyAccess } from '../app/state/use-family';

/** The open case family with what law says about it, for the parts of the panel. */
export type OpenFamily = {
  readonly family: CaseFamily;
  readonly hash: string;
  readonly today: IsoDate;
  readonly writable: boolean;
  readonly facts: FamilyFacts;
  readonly limits: readonly TimeLimit[];
  readonly save: FamilyAccess['save'];
};

export const FamilyContext = createContext<OpenFamily | null>(null);

export const useOpenFamily = (): OpenFamily => {
  const open = useContext(FamilyContext);
  if (open === null) throw new Error('outside of an open family');
  return open;
};
