import { z } from 'zod';

const officeCodeForm = /^[A-Z]{2}$/;

/** Two-letter code of a state, other entity or organisation, as in WIPO Standard ST.3 (EP, WO, US, CN, UP for unitary effect ...). */
export const officeCodeSchema = z.string().regex(officeCodeForm, 'not a two-letter office code (WIPO ST.3)');
export type OfficeCode = z.infer<typeof officeCodeSchema>;

/** Whether a text has the form of an office code. */
export const isOfficeCode = (text: string): text is OfficeCode => officeCodeForm.test(text);
