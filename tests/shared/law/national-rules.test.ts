import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLaw } from '#shared/law/law';
import { ruleTrusts } from '#shared/law/rule';

/** The list of national rules from which the tables were made, in a folder beside the project; STEMMA_SHARED names another place for it. */
const file = process.env['STEMMA_SHARED'] === undefined ? fileURLToPath(new URL('../../../../shared/law/national-rules.csv', import.meta.url)) : `${process.env['STEMMA_SHARED']}/law/national-rules.csv`;

const computation = 'how periods are counted and moved: the evaluator and the calendar of the office';
const entry = 'the limit for entry: the rule pct.national-phase and the table of offices';

/** The rules of the tables that each row became, or why it became none. */
const covered: Readonly<Record<string, readonly string[] | string>> = {
  'EP-01': computation,
  'EP-02': computation,
  'EP-03': computation,
  'EP-04': computation,
  'EP-05': computation,
  'EP-06': computation,
  'EP-07': ['ep.filing-fee', 'ep.divisional-fees'],
  'EP-08': ['ep.examination-request', 'ep.examination-request-euro-pct'],
  'EP-09': ['ep.designation-fees', 'ep.designation-fees-euro-pct'],
  'EP-10': ['ep.search-opinion-reply'],
  'EP-11': ['ep.examination-confirmation'],
  'EP-12': entry,
  'EP-13': ['ep.communication-161-162'],
  'EP-14': ['ep.action-reply'],
  'EP-15': ['ep.intention-to-grant'],
  'EP-16': ['ep.further-processing'],
  'EP-17': ['ep.re-establishment'],
  'EP-18': ['ep.appeal', 'ep.appeal-grounds', 'ep.opposition-appeal', 'ep.opposition-appeal-grounds'],
  'EP-19': ['ep.opposition'],
  'EP-20': ['ep.validation'],
  'EP-21': ['ep.unitary-effect'],
  'EP-22': ['ep.divisional', 'ep.divisional-after-refusal'],
  'EP-23': ['ep.divisional-renewals'],
  'EP-24': ['ep.renewal'],
  'EP-25': ['up.renewal'],
  'EP-26': ['ep.priority-document'],
  'EP-27': ['ep.inventor-designation'],
  'DE-01': entry,
  'DE-02': ['de.examination-request'],
  'DE-03': ['de.renewal'],
  'DE-04': ['de.opposition'],
  'DE-05': computation,
  'GB-01': entry,
  'GB-02': ['gb.search-request', 'gb.search-request-pct'],
  'GB-03': ['gb.examination-request', 'gb.examination-request-pct'],
  'GB-04': ['gb.compliance'],
  'GB-05': ['gb.divisional'],
  'GB-06': ['gb.renewal'],
  'GB-07': ['gb.priority-restoration'],
  'FR-01': entry,
  'FR-02': ['fr.search-report-reply'],
  'FR-03': ['fr.renewal'],
  'FR-04': computation,
  'EA-01': entry,
  'EA-02': ['ea.examination-request'],
  'EA-03': ['ea.renewal'],
  'RU-01': entry,
  'RU-02': ['ru.examination-request'],
  'RU-03': ['ru.renewal'],
  'UA-01': ['ua.examination-request'],
  'CZ-01': ['cz.examination-request'],
  'US-01': computation,
  'US-02': ['us.action-reply'],
  'US-03': ['us.restriction-reply'],
  'US-04': ['us.final-reply', 'us.appeal-brief'],
  'US-05': ['us.issue-fee'],
  'US-06': ['us.information-disclosure', 'us.information-disclosure-national-stage'],
  'US-07': ['us.foreign-priority'],
  'US-08': ['us.provisional'],
  'US-09': ['us.priority-claim', 'us.priority-document'],
  'US-10': entry,
  'US-11': ['us.continuation'],
  'US-12': ['us.maintenance'],
  'US-13': ['us.publication'],
  'CN-01': entry,
  'CN-02': ['cn.examination-request'],
  'CN-03': ['cn.action-reply'],
  'CN-04': ['cn.later-action-reply'],
  'CN-05': ['cn.reexamination'],
  'CN-06': ['cn.grant-fees'],
  'CN-07': ['cn.renewal'],
  'CN-08': computation,
  'JP-01': ['jp.translation'],
  'JP-02': ['jp.examination-request'],
  'JP-03': ['jp.action-reply', 'jp.action-reply-resident'],
  'JP-04': ['jp.registration-fee'],
  'JP-05': ['jp.renewal'],
  'JP-06': computation,
  'KR-01': entry,
  'KR-02': ['kr.examination-request'],
  'KR-03': ['kr.registration-fee', 'kr.renewal'],
  'IN-01': entry,
  'IN-02': ['in.examination-request'],
  'IN-03': ['in.action-reply'],
  'IN-04': ['in.form-3'],
  'IN-05': ['in.renewal', 'in.renewal-arrears'],
  'CA-01': entry,
  'CA-02': ['ca.examination-request', 'ca.examination-request-late'],
  'CA-03': ['ca.renewal', 'ca.renewal-notice'],
  'AU-01': entry,
  'AU-02': ['au.examination-request'],
  'AU-03': ['au.acceptance'],
  'AU-04': ['au.opposition'],
  'AU-05': ['au.renewal'],
  'NZ-01': entry,
  'NZ-02': ['nz.renewal'],
  'BR-01': entry,
  'BR-02': ['br.examination-request'],
  'BR-03': ['br.renewal', 'br.renewal-at-entry'],
  'TW-01': ['tw.priority'],
  'TW-02': ['tw.examination-request'],
  'TW-03': ['tw.certificate-fee', 'tw.renewal'],
  'MX-01': 'sources differ on the years paid at the grant and on the blocks after it; mx.grant-fees says so',
  'MY-01': ['my.examination-request-pct', 'my.examination-request'],
  'ID-01': ['id.examination-request'],
};

/** Offices whose rows are mapped above. */
const offices = new Set(Object.keys(covered).map((id) => id.slice(0, 2)));

/** Cells of one line of a CSV file with quoted cells. */
const cells = (line: string): readonly string[] => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => (cell ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'));

const missing = !existsSync(file);
const [header = [], ...lines] = missing ? [] : readFileSync(file, 'utf8').trim().split(/\r?\n/).map(cells);
const rows = lines.map((line) => ({ id: line[header.indexOf('id')] ?? '', trust: line[header.indexOf('verified')] ?? '' })).filter(({ id }) => offices.has(id.slice(0, 2)));
if (missing) console.log(`skipped: the list of national rules is not at ${file}`);
for (const { id } of rows) if (typeof covered[id] === 'string') console.log(`${id} has no rule of its own: ${covered[id]}`);

const law = createLaw();
const versionsOf = (id: string) => [...law.rules.values()].flat().filter((rule) => rule.id === id);
const rank = (trust: string): number => ruleTrusts.findIndex((one) => one === trust);

describe('the list of national rules', () => {
  it.skipIf(missing && process.env['CI'] === undefined)('is there', () => expect(rows.length).toBeGreaterThan(50));
  it.each(rows)('$id became rules, or a reason says why not', ({ id }) => expect(covered[id]).toBeDefined());
  it.each(Object.entries(covered).filter(([, rules]) => typeof rules !== 'string'))('the rules of %s exist', (_, rules) => {
    for (const id of rules) expect([id, versionsOf(id).length > 0]).toEqual([id, true]);
  });
  it.each(rows)('$id lost no trust on the way', ({ id, trust }) => {
    const rules = covered[id];
    for (const rule of typeof rules === 'string' ? [] : (rules ?? []).slice(0, 1).flatMap(versionsOf)) expect([rule.id, rank(rule.trust) <= rank(trust)]).toEqual([rule.id, true]);
  });
});
