import { z } from 'zod';

/** Two-letter code of a state, other entity or organisation, as in WIPO Standard ST.3 (EP, WO, US, CN, UP for unitary effect ...). */
export const officeCodeSchema = z.string().regex(/^[A-Z]{2}$/, 'not a two-letter office code (WIPO ST.3)');
export type OfficeCode = z.infer<typeof officeCodeSchema>;
