import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDateSchema } from '#shared/model/date';
import { noPortfolioLaw, type PortfolioLaw } from '#shared/model/portfolio-law';
import { hashOf } from '../../../electron/portfolio/hash';
import type { Portfolio } from '../../../electron/portfolio/portfolio';
import { must, newFamily, setupComputer } from '../../support/portfolio-setup';

const on = isoDateSchema.parse('2026-11-23');
const day = (date: string): PortfolioLaw['closedDays'][number] => ({ office: 'FR', date: isoDateSchema.parse(date), closed: true, name: 'Bridging day', by: 'Ada', on });
const rule = (id: string): PortfolioLaw['rulesOn'][number] => ({ rule: id, by: 'Ada', on });

const change = async (portfolio: Portfolio, make: (law: PortfolioLaw) => PortfolioLaw, why = 'Changed') => {
  const { law, digest } = await portfolio.law();
  return must(await portfolio.saveLaw({ law: make(law), base: digest, why })).entry;
};
const setup = async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  return { ...computer, portfolio };
};

describe('rules and closed days of a portfolio', () => {
  test('are none in a new portfolio, and its state says so', async () => {
    const { portfolio } = await setup();
    expect((await portfolio.law()).law).toEqual(noPortfolioLaw);
    expect(portfolio.state().law).toBe('');
  });

  test('are saved in one entry, told by the state, and there after the portfolio is opened again', async () => {
    const { portfolio, open } = await setup();
    const entry = await change(portfolio, (law) => ({ ...law, closedDays: [day('2027-05-14')] }), 'FR closed on 14 May 2027');
    expect(portfolio.state().law).not.toBe('');
    expect(must(await portfolio.history({ limit: 5 })).entries[0]).toMatchObject({ id: entry, why: 'FR closed on 14 May 2027', by: 'Ada', families: 0 });
    await portfolio.close();
    const again = await open();
    expect((await again.law()).law.closedDays).toEqual([day('2027-05-14')]);
    expect(await again.check()).toEqual([]);
  });

  test('are not overwritten by who did not see the last change', async () => {
    const { portfolio } = await setup();
    const { law, digest } = await portfolio.law();
    await change(portfolio, (present) => ({ ...present, rulesOn: [rule('jp.examination')] }));
    expect(await portfolio.saveLaw({ law: { ...law, closedDays: [day('2027-05-14')] }, base: digest, why: 'Late' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('are taken back entry by entry among edits of families, and redone', async () => {
    const { portfolio } = await setup();
    await change(portfolio, (law) => ({ ...law, closedDays: [day('2027-05-14')] }));
    must(await portfolio.create({ family: newFamily('a'), why: 'Created' }));
    await change(portfolio, (law) => ({ ...law, rulesOn: [rule('jp.examination')] }));
    must(await portfolio.undo());
    expect((await portfolio.law()).law).toEqual({ ...noPortfolioLaw, closedDays: [day('2027-05-14')] });
    must(await portfolio.undo());
    must(await portfolio.undo());
    expect((await portfolio.law()).law).toEqual(noPortfolioLaw);
    must(await portfolio.redo());
    expect((await portfolio.law()).law.closedDays).toEqual([day('2027-05-14')]);
  });

  test('keep what came after an entry when that entry is taken back', async () => {
    const { portfolio } = await setup();
    const first = await change(portfolio, (law) => ({ ...law, closedDays: [day('2027-05-14')] }));
    await change(portfolio, (law) => ({ ...law, closedDays: [...law.closedDays, day('2027-05-28')] }));
    expect(must(await portfolio.undo({ entry: first })).conflicts).toEqual([]);
    expect((await portfolio.law()).law.closedDays).toEqual([day('2027-05-28')]);
  });

  test('bring tables from a file with them, which are read back as they were', async () => {
    const { portfolio, open, path } = await setup();
    const tables = '{"version":"2027-01"}';
    const sha256 = hashOf(tables);
    const { law, digest } = await portfolio.law();
    must(await portfolio.saveLaw({ law: { ...law, tables: { version: '2027-01', name: 'law-2027-01.json', sha256, by: 'Ada', on } }, base: digest, why: 'Law tables 2027-01', tables }));
    await portfolio.close();
    const again = await open();
    expect((await again.law()).tables).toBe(tables);
    writeFileSync(join(path, 'law', `${sha256}.json`), 'something else');
    expect((await again.law()).tables).toBeUndefined();
  });

  test('changed by another program count as they are; unreadable ones count as nothing, are said, and are left alone', async () => {
    const { portfolio, open, path } = await setup();
    await change(portfolio, (law) => ({ ...law, closedDays: [day('2027-05-14')] }));
    await portfolio.close();
    const file = join(path, 'law.json');
    writeFileSync(file, JSON.stringify({ ...noPortfolioLaw, closedDays: [day('2027-06-01')] }));
    const second = await open();
    expect((await second.law()).law.closedDays).toEqual([day('2027-06-01')]);
    await second.close();
    writeFileSync(file, '{"format":"stemma-law","closedDays":7}');
    const third = await open();
    expect((await third.law()).law).toEqual(noPortfolioLaw);
    expect(third.state().issues).toContainEqual(expect.objectContaining({ code: 'law-unreadable', file: 'law.json' }));
    expect(await third.saveLaw({ law: noPortfolioLaw, base: '', why: 'Over it' })).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(readFileSync(file, 'utf8')).toContain('"closedDays":7');
    await third.close();
    rmSync(file);
    expect((await (await open()).law()).law).toEqual(noPortfolioLaw);
  });
});
