import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-tables-'));
const docket = join(import.meta.dirname, '../../resources/sample/docket/docket.csv');
let stemma: Stemma;

beforeAll(async () => {
  stemma = await launchStemma();
  stemma.page.setDefaultTimeout(20_000);
  await stemma.queueSave(join(folder, 'Portfolio'));
  await stemma.page.getByRole('button', { name: /^New portfolio…/ }).click();
  await stemma.page.getByRole('heading', { name: /has no cases$/ }).waitFor();
});
afterAll(async () => {
  await stemma.close();
});

it('an old docket is mapped by its columns, planned, taken over, and known the next time', async () => {
  const { page } = stemma;
  await stemma.queueOpen([docket]);
  await page.keyboard.press('ControlOrMeta+i');
  const sheet = page.getByRole('dialog', { name: 'Import: what the columns mean' });
  await sheet.waitFor();
  // The guess has it; one column is left aside by hand, with the keyboard.
  const remarks = sheet.getByRole('combobox', { name: 'What Remarks means' });
  expect(await remarks.inputValue()).toBe('Note');
  await remarks.fill('');
  await sheet.getByText('does not read the column Remarks').waitFor();
  await remarks.fill('Note');
  await remarks.press('Escape');
  await sheet.getByRole('textbox', { name: 'Name of the mapping' }).fill('Former firm');
  await sheet.getByRole('button', { name: 'Save mapping and read' }).click();
  await page.getByRole('dialog', { name: 'Import: plan' }).waitFor();
  await page.getByRole('button', { name: /^Accept all 12 cases/ }).click();
  await page.getByText('Imported: 12 cases added.').waitFor();

  await stemma.queueOpen([docket]);
  await page.keyboard.press('ControlOrMeta+i');
  await page.getByRole('dialog', { name: 'Import: plan' }).waitFor();
  await page.getByText('the portfolio has all of it already').waitFor();
  await page.getByRole('dialog', { name: 'Import: plan' }).getByText('Close', { exact: true }).click();
});

it('asks which application a row means that has office and day of a member under another number, and does as told', async () => {
  const { page } = stemma;
  const [title, heads, row = ''] = readFileSync(docket, 'utf8').split(/\r?\n/);
  const [reference, , ...cells] = row.split(';');
  const typo = join(folder, 'typo.csv');
  // The same row without our reference, two digits of its number changed about.
  writeFileSync(typo, [title, heads, [reference, '', ...cells].join(';').replace(/(\d)(\d)(?=;\d\d\.\d\d\.)/, '$2$1')].join('\r\n'));
  await stemma.queueOpen([typo]);
  await page.keyboard.press('ControlOrMeta+i');
  await page.getByRole('dialog', { name: 'Import: plan' }).waitFor();
  await page.getByRole('tab', { name: /^Possible matches/ }).click();
  await page.getByRole('table', { name: 'Cases of the plan' }).locator('.fold-button').first().click();
  const question = page.getByRole('radiogroup', { name: /may be / });
  expect(await question.getByRole('radio').first().isChecked()).toBe(true);
  await question.getByText(/^It is /).click();
  // Planned anew: no application is added any more; which number is right is to be decided.
  await page.getByText('1 to decide').waitFor();
  await page.getByRole('button', { name: /^Accept the case/ }).click();
  await page.getByText('Imported: 1 case changed.').waitFor();
});
