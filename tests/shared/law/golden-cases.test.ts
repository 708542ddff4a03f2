import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerCall } from '#shared/law/answer-call';
import { createLaw } from '#shared/law/law';

/** Worked examples with known answers, kept in a folder beside the project; STEMMA_SHARED names another place for it. */
const file = process.env['STEMMA_SHARED'] === undefined ? fileURLToPath(new URL('../../../../shared/law/golden-cases.json', import.meta.url)) : `${process.env['STEMMA_SHARED']}/law/golden-cases.json`;

const caseSchema = z.object({ id: z.string(), call: z.unknown(), expect: z.record(z.string(), z.string()) });

const law = createLaw();
const missing = !existsSync(file);
const cases = missing ? [] : z.object({ cases: z.array(caseSchema) }).parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
if (missing) console.log(`skipped: the worked examples are not at ${file}`);

describe('worked examples', () => {
  it.skipIf(missing && process.env['CI'] === undefined)('are there', () => expect(cases.length).toBeGreaterThan(70));
  it.each(cases)('$id', ({ call, expect: expected }) => expect(answerCall(call, law)).toMatchObject(expected));
});
