import { z } from 'zod';

/** A period as ISO 8601 writes it, of years, months, weeks and days: `P30M`, `P2M`, `P1Y6M`, `P14D`, `P0D`. */
export const periodTextSchema = z.string().regex(/^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/, 'a period is written P30M, P1Y, P10D');
