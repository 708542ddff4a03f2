import type { Application } from '#shared/model/application';
import type { Edit } from '../../app/state/use-family';

/** The object with a field set, or without it where the value is undefined. */
export const withField = <T extends object, K extends keyof T>(object: T, field: K, value: T[K] | undefined): T => {
  if (value !== undefined) return { ...object, [field]: value };
  const { [field]: _, ...rest } = object;
  // Sound where `field` is optional in T; the schema refuses the file otherwise.
  return rest as T;
};

/** The change of one application, by id. */
export const editApplication =
  (id: string, change: (application: Application) => Application): Edit =>
  (family) => ({ ...family, applications: family.applications.map((application) => (application.id === id ? change(application) : application)) });

type Row = { readonly id: string };

/** The rows with one changed, by id. */
export const editRow = <T extends Row>(rows: readonly T[], id: string, change: (row: T) => T): T[] => rows.map((row) => (row.id === id ? change(row) : row));
export const removeRow = <T extends Row>(rows: readonly T[], id: string): T[] => rows.filter((row) => row.id !== id);

/** Text of a field: trimmed; nothing where it is empty. */
export const textOrNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
