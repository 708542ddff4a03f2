import type { DossierOptions } from '../ipc';
import type { ApplicationState } from '../law/status';
import type { Step, TimeLimit } from '../law/time-limit';
import type { Application } from '../model/application';
import type { AppendedDocument } from './part';

/** What the sections of a family are made from besides the family itself; computed once per family. */
export type SectionContext = {
  readonly options: DossierOptions;
  readonly limits: readonly TimeLimit[];
  /** The arithmetic of a limit, step by step. */
  readonly stepsOf: (limit: TimeLimit) => readonly Step[];
  readonly statusOf: (application: Application) => ApplicationState;
  readonly appended: readonly AppendedDocument[];
};
