import type { PublicationRecord } from '../formats/record';
import type { IsoDate } from '../model/date';
import type { OfficeCode } from '../model/office';

/** An earlier application as others name it. */
export type Reference = { readonly country: OfficeCode; readonly number: string; readonly kind: string; readonly date: IsoDate };

type Row<Key extends keyof PublicationRecord> = PublicationRecord[Key] extends readonly (infer Item)[] ? Item : never;

/** An invented application with everything that was published about it; turned into one record per publication. */
export type InventedApplication = {
  readonly office: OfficeCode;
  readonly reference: Reference;
  readonly priorities: readonly Row<'priorities'>[];
  readonly publications: readonly { readonly country: OfficeCode; readonly number: string; readonly kind: string; readonly date: IsoDate }[];
  readonly events: readonly Row<'events'>[];
  readonly states: readonly OfficeCode[];
  /** Languages of the published title. */
  readonly languages: readonly ('en' | 'de' | 'fr' | 'zh' | 'ja' | 'ko')[];
};
