import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema } from '#shared/model/case-family';
import { launchStemma, type Stemma } from './support/launch';

const number = (country: string, digits: string) => ({ text: `${country}${digits}`, country, number: digits, kind: 'A' });
const cases = [
  { key: 'p-1', reference: 'P-1', applications: [{ id: 'a1', office: 'US', number: number('US', '201916700001'), filingDate: '2019-02-02', parties: [{ id: 'n1', role: 'applicant', name: 'NORDLICHT ANTENNEN AG' }] }] },
  {
    key: 'p-2',
    reference: 'P-2',
    parties: [{ id: 'n1', role: 'client', name: 'Client', reference: 'CL-77' }],
    applications: [{ id: 'a1', office: 'US', number: number('US', '202016800001'), filingDate: '2020-02-02', relations: [{ id: 'r1', type: 'continuation', ...number('US', '201916700001') }], parties: [{ id: 'n1', role: 'applicant', name: 'Nordlicht Antennen Aktiengesellschaft' }] }],
  },
  { key: 'p-3', reference: 'P-3', applications: [{ id: 'a1', office: 'EP', number: number('EP', '20100001'), filingDate: '2020-03-03', priorities: [{ id: 'c1', ...number('GB', '1900123'), date: '2019-03-04' }] }] },
];

const portfolio = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-cases-'));
  mkdirSync(join(folder, 'families', '2020'), { recursive: true });
  writeFileSync(join(folder, 'stemma.portfolio'), `${JSON.stringify({ format: 'stemma-portfolio', version: 1, id: 'cases-test', name: 'Cases test', created: '2026-11-01T10:00:00.000Z' })}\n`);
  for (const each of cases) writeFileSync(join(folder, 'families', '2020', `${each.key}.json`), canonicalText(caseFamilySchema.parse({ format: 'stemma-family', version: 1, year: '2020', ...each })));
  return folder;
};

describe('cases that belong together', () => {
  const folder = portfolio();
  let stemma: Stemma;

  beforeAll(async () => {
    stemma = await launchStemma({ portfolio: folder });
    stemma.page.setDefaultTimeout(10_000);
    await stemma.page.getByRole('button', { name: /^Gaps and names/ }).click();
  });
  afterAll(() => stemma.close());

  test('what nobody knows here is listed, and opens the case that names it', async () => {
    const { page } = stemma;
    const row = page.getByRole('row', { name: /GB 1900123\.9/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('Priority of EP 20 100 001.5');
    expect(await row.getAttribute('title')).toBe('EP 20 100 001.5 claims the priority of GB 1900123.9, which is not known in this portfolio.');
    await page.getByRole('button', { name: 'P-3' }).click();
    await page.locator('.family-panel').waitFor();
    await page.getByRole('button', { name: 'Close the case' }).click();
  });

  test('two linked cases are joined after a look at what comes of it, and undo brings both back', async () => {
    const { page } = stemma;
    await page.getByRole('radio', { name: 'Linked cases' }).click();
    await page.getByText('US 16/800,001 (P-2) is a continuation of US 16/700,001 (P-1).').waitFor();
    await page.locator('.gaps-open', { hasText: 'P-1' }).click();
    await page.getByRole('button', { name: 'Join…' }).click();
    await page.getByText('1 application comes to it').waitFor();
    await page.getByRole('button', { name: 'Join the cases' }).click();
    await page.getByText('P-2 was joined into P-1.').waitFor();
    await expect.poll(() => existsSync(join(folder, 'families', '2020', 'p-2.json'))).toBe(false);
    expect(JSON.parse(readFileSync(join(folder, 'families', '2020', 'p-1.json'), 'utf8'))).toMatchObject({ joined: [{ reference: 'P-2' }], parties: [{ reference: 'CL-77' }] });
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(() => existsSync(join(folder, 'families', '2020', 'p-2.json'))).toBe(true);
  });

  test('names that are one party are shown under one, and the files keep them as published', async () => {
    const { page } = stemma;
    await page.getByRole('button', { name: /^Gaps and names/ }).click();
    await page.getByRole('radio', { name: 'Names of parties' }).click();
    await page.getByText('The same words, but for legal form or order').waitFor();
    await page.getByLabel('Show as').first().fill('Nordlicht');
    await page.getByRole('button', { name: 'One party' }).first().click();
    await page.getByRole('button', { name: 'Nordlicht Antennen Aktiengesellschaft is another party' }).waitFor();
    await expect.poll(() => existsSync(join(folder, 'parties.json'))).toBe(true);
    expect(readFileSync(join(folder, 'families', '2020', 'p-2.json'), 'utf8')).toContain('Nordlicht Antennen Aktiengesellschaft');
  });
});
