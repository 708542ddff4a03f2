import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/application.mjs';

const folder = mkdtempSync(join(tmpdir(), 'stemma-command-line-'));
const sample = join(folder, 'files');
const files = readdirSync(join(root, 'resources/sample')).filter((name) => name.endsWith('.xml')).map((name) => join('files', name));

beforeAll(() => cpSync(join(root, 'resources/sample'), sample, { recursive: true }));

/** Calls the command as npm does: from the project, with the place it was called from in INIT_CWD. */
const stemma = (...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, [join(root, 'scripts/stemma.mjs'), ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder, STEMMA_USER_DATA: join(folder, 'user') }, maxBuffer: 2 ** 28 });

/** The one JSON value on standard output. */
const json = (...args: readonly string[]): unknown => {
  const { stdout, stderr } = stemma(...args, '--json');
  expect(stdout.endsWith('\n'), stderr).toBe(true);
  return JSON.parse(stdout);
};

describe('import', () => {
  test('makes the portfolio, counts what it read and names its entry', () => {
    const found = json('import', 'imported', ...files);
    expect(found).toMatchObject({ files: files.length, issues: [], unchanged: 0, entry: expect.stringMatching(/./) });
    // Sound: the documented answer of the command.
    const { families, added, publications } = found as Readonly<Record<string, number>>;
    expect(added).toBe(families);
    expect(publications).toBeGreaterThan(200);
    expect(readdirSync(join(folder, 'imported'))).toEqual(expect.arrayContaining(['stemma.portfolio', 'families', 'history']));
  });

  test('of the same files changes nothing', () => {
    expect(json('import', 'imported', ...files)).toMatchObject({ added: 0, changed: 0, entry: null });
  });

  test('as a trial leaves no trace', () => {
    expect(json('import', 'trial', ...files, '--dry-run')).toMatchObject({ files: files.length, entry: null });
    expect(existsSync(join(folder, 'trial'))).toBe(false);
    const before = json('history', 'imported');
    json('import', 'imported', ...files, '--dry-run');
    expect(json('history', 'imported')).toEqual(before);
  });

  test('of a file without records says so with a code, and takes the others', () => {
    writeFileSync(join(folder, 'empty.xml'), '<html><body>Not found</body></html>');
    const run = stemma('import', 'mixed', 'empty.xml', files[0] ?? '', '--json');
    expect(run.status).toBe(1);
    const found = JSON.parse(run.stdout) as { readonly issues: readonly { readonly file?: string; readonly code: string }[]; readonly publications: number };
    expect(found.publications).toBeGreaterThan(0);
    expect(found.issues).toEqual(expect.arrayContaining([expect.objectContaining({ file: expect.stringContaining('empty.xml'), code: expect.stringMatching(/^[a-z0-9-]+$/) })]));
  });

  test('of a file that is not there is a problem with its name', () => {
    const run = stemma('import', 'missing', 'no-such-file.xml', '--json');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('no-such-file.xml');
  });
});

describe('families', () => {
  test('puts every publication into exactly one simple family', () => {
    // Sound: the documented answer of the command.
    const families = json('families', 'imported') as { readonly publications: readonly string[]; readonly simpleFamilies: readonly (readonly string[])[] }[];
    const publications = families.flatMap((family) => family.publications);
    expect(families.flatMap((family) => family.simpleFamilies.flat()).toSorted()).toEqual(publications.toSorted());
    expect(new Set(publications).size).toBe(publications.length);
    for (const publication of publications) expect(publication).toMatch(/^[A-Z]{2}[A-Z0-9]+$/);
  });
});

describe('set and undo', () => {
  type Case = { readonly id: string; readonly title: string | null; readonly tags: readonly string[]; readonly responsible?: string };
  // Sound: the documented answer of the command.
  const cases = (): readonly Case[] => json('cases', 'imported') as readonly Case[];

  test('change one field, print the entry, and take it back', () => {
    const [before] = cases();
    const id = before?.id ?? '';
    const set = json('set', 'imported', '--family', id, '--field', 'tags', '--value', 'optics, 重要');
    expect(cases()[0]?.tags).toEqual(['optics', '重要']);
    const undone = json('undo', 'imported');
    expect(cases()[0]).toEqual(before);
    // Sound: the documented answers of the commands.
    const [undo, edit] = json('history', 'imported') as { readonly id: string; readonly undoes?: string }[];
    expect([edit?.id, undo?.undoes, undo?.id]).toEqual([(set as { entry: string }).entry, (set as { entry: string }).entry, (undone as { entry: string }).entry]);
  });

  test('refuse a field that does not exist or is not a person’s, and a value that does not fit', () => {
    const id = cases()[0]?.id ?? '';
    expect(stemma('set', 'imported', '--family', id, '--field', 'nothing', '--value', 'x').status).toBe(1);
    expect(stemma('set', 'imported', '--family', id, '--field', 'reference', '--value', '').status).toBe(1);
    expect(stemma('set', 'imported', '--family', id, '--field', 'key', '--value', 'x').status).toBe(2);
    expect(stemma('set', 'imported', '--family', 'no-such-case', '--field', 'title', '--value', 'x').status).toBe(1);
    expect(stemma('check', 'imported').status).toBe(0);
  });
});

describe('export', () => {
  test('writes tables, and an archive that another folder reads back identical', () => {
    expect(json('export', 'imported', '--format', 'archive', '--out', 'whole.zip')).toMatchObject({ path: join(folder, 'whole.zip'), format: 'archive' });
    expect(json('import', 'read-back', 'whole.zip')).toMatchObject({ path: join(folder, 'read-back') });
    expect(json('cases', 'read-back')).toEqual(json('cases', 'imported'));
    expect(json('history', 'read-back')).toEqual(json('history', 'imported'));
    expect(json('check', 'read-back', '--folder-only')).toEqual([]);
    const cases = json('cases', 'imported') as readonly unknown[];
    expect(json('export', 'imported', '--format', 'csv', '--out', 'cases.csv')).toMatchObject({ rows: cases.length });
    expect(readFileSync(join(folder, 'cases.csv'), 'utf8')).toMatch(/^\uFEFFOur reference,/);
    expect(json('export', 'imported', '--format', 'xlsx', '--table', 'time-limits', '--as-of', '2026-10-01', '--out', 'limits.xlsx')).toMatchObject({ format: 'xlsx' });
    expect(readFileSync(join(folder, 'limits.xlsx')).subarray(0, 2).toString('latin1')).toBe('PK');
    expect(stemma('export', 'imported', '--format', 'pdf', '--out', 'x').status).toBe(2);
    expect(stemma('restore', 'whole.zip', 'imported').status).toBe(1);
  });
});

describe('deadlines', () => {
  test('state rule, basis, event and due date of each limit, and end where asked', () => {
    // Sound: the documented answer of the command.
    const all = json('deadlines', 'imported', '--as-of', '2026-11-23') as readonly Readonly<Record<string, unknown>>[];
    expect(all.length).toBeGreaterThan(50);
    for (const limit of all) {
      expect(limit).toMatchObject({ family: expect.any(String), application: expect.any(String), rule: expect.any(String), basis: expect.any(String), event: expect.any(String), status: expect.any(String) });
      expect(limit['due']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const until = json('deadlines', 'imported', '--as-of', '2026-11-23', '--to', '2020-12-31') as readonly Readonly<Record<string, unknown>>[];
    expect(until.length).toBeLessThan(all.length);
    expect(until.every(({ due, extended }) => String(due) <= '2020-12-31' || String(extended) <= '2020-12-31')).toBe(true);
  });

  test.each([['--as-of', '2026-02-30'], ['--as-of', '23.11.2026'], []])('a day that does not exist is not understood: %j', (...args) => {
    expect(stemma('deadlines', 'imported', ...args).status).toBe(2);
  });
});

describe('generate', () => {
  test('makes the size asked for, and the same families from the same seed', () => {
    const read = (name: string): readonly string[] => {
      expect(json('generate', name, '--families', '30', '--seed', '7')).toMatchObject({ families: 30, seed: 7, entry: expect.stringMatching(/./) });
      return readdirSync(join(folder, name, 'families'), { recursive: true, encoding: 'utf8' }).toSorted();
    };
    expect(read('generated-1')).toEqual(read('generated-2'));
    expect(json('families', 'generated-1')).toEqual(json('families', 'generated-2'));
  });
});

describe('every command', () => {
  test('that is not understood says how it is used, on standard error, with 2', () => {
    for (const args of [[], ['unknown'], ['import'], ['families'], ['families', 'a', 'b'], ['cases', 'imported', '--colour'], ['undo'], ['dossier', 'imported'], ['generate', 'x', '--families', 'many', '--seed', '1']]) {
      const { status, stdout, stderr } = stemma(...args);
      expect([args.join(' '), status, stdout, stderr === '']).toEqual([args.join(' '), 2, '', false]);
    }
  });

  test('on a folder that is no portfolio answers with the reason', () => {
    mkdirSync(join(folder, 'plain'), { recursive: true });
    for (const name of ['families', 'cases', 'history', 'check']) {
      const { status, stdout } = stemma(name, 'plain', '--json');
      expect([name, status]).toEqual([name, 1]);
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'not-a-portfolio' } });
    }
    expect(readdirSync(join(folder, 'plain'))).toEqual([]);
  });
});

test('dossier prints the families asked for', () => {
  // Sound: the documented answer of the command.
  const [family] = json('cases', 'imported') as { readonly id: string }[];
  const printed = json('dossier', 'imported', '--family', family?.id ?? '', '--out', 'dossier.pdf', '--data-date', '2026-11-23');
  expect(printed).toMatchObject({ path: join(folder, 'dossier.pdf'), families: 1, problems: [] });
  expect(readFileSync(join(folder, 'dossier.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

describe('time-limits', () => {
  const calls = (name: string, value: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(value));
    return name;
  };

  test('answers an array of calls, or an object of cases, in their order', () => {
    const asked = [
      { id: 'free', call: { office: 'EP', event: '2024-01-30', document: true, period: 'P4M', received: '2024-02-09' } },
      { id: 'rule', call: { rule: 'us.action-reply', events: { action: '2023-01-31' }, shortened: 'P3M', extensionMonths: 1 } },
      { id: 'one priority', call: { rule: 'pct.national-phase', office: 'JP', events: { priority: '2025-02-14' } } },
    ];
    const answers = json('time-limits', calls('array.json', asked));
    expect(answers).toMatchObject([
      { id: 'free', raw: '2024-06-02', due: '2024-06-03', basis: 'EPC R.131', warnings: [] },
      { id: 'rule', raw: '2023-05-31', abandoned: '2023-06-01', rule: 'us.action-reply' },
      { id: 'one priority', raw: '2027-08-14' },
    ]);
    expect(json('time-limits', calls('cases.json', { about: 'x', cases: asked }))).toEqual(answers);
    for (const { steps } of answers as readonly { readonly steps: readonly object[] }[]) for (const step of steps) expect(step).toMatchObject({ what: expect.stringMatching(/./), from: expect.any(String), to: expect.any(String), provision: expect.stringMatching(/./) });
  });

  test('says of each call that has no answer why, and ends with 1', () => {
    const file = calls('wrong.json', [
      { id: 'closed', call: { rule: 'pct.national-phase', office: 'FR', events: { priority: ['2025-02-14'] } } },
      { id: 'unknown', call: { rule: 'ep.nothing', events: {} } },
      { id: 'undated', call: { rule: 'ep.opposition', events: {} } },
      { id: 'no day', call: { office: 'EP', event: '2024-02-30', period: 'P1M' } },
      { id: 'no year', call: { rule: 'ep.renewal', events: { filing: '2020-01-01' }, renewalYear: 2 } },
    ]);
    const run = stemma('time-limits', file, '--json');
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject([{ error: 'closed-route', use: 'EP' }, { error: 'unknown-rule' }, { error: 'missing-event' }, { error: 'invalid-call' }, { error: 'no-such-year' }]);
  });

  test('answers a closed national route and ends with 0; names an entry without id by its place', () => {
    const closed = { id: 7, call: { rule: 'pct.national-phase', office: 'FR', events: {} } };
    const run = stemma('time-limits', calls('closed.json', [closed]), '--json');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject([{ id: '7', error: 'closed-route', use: 'EP' }]);
    expect(JSON.parse(stemma('time-limits', calls('no-id.json', [closed, 'P3M', { id: 'no call' }]), '--json').stdout)).toMatchObject([{ id: '7' }, { id: '2', error: 'invalid-call' }, { id: 'no call', error: 'invalid-call' }]);
  });

  test('does not understand a file that holds no calls', () => {
    expect(stemma('time-limits', calls('none.json', { calls: 7 })).status).toBe(2);
    expect(stemma('time-limits', 'missing.json').status).toBe(2);
  });
});

describe('rules', () => {
  test('lists every rule with its basis, validity, source and trust, and those of one office', () => {
    // Sound: the documented answer of the command.
    const rules = json('rules') as readonly Readonly<Record<string, string>>[];
    expect(new Set(rules.map(({ trust }) => trust))).toEqual(new Set(['verified', 'partly', 'recalled']));
    expect(rules.every(({ id, basis, label, version }) => [id, basis, label, version].every((text) => text !== undefined && text !== ''))).toBe(true);
    expect(rules.filter(({ trust, source }) => trust !== 'recalled' && source === '').map(({ id, office }) => `${id} ${office}`)).toEqual([]);
    const japan = json('rules', '--office', 'JP') as readonly Readonly<Record<string, string>>[];
    expect(japan.map(({ id }) => id)).toEqual(expect.arrayContaining(['jp.examination-request', 'pct.national-phase', 'term.expiry']));
    expect(japan.every(({ office }) => office === 'JP')).toBe(true);
  });
});
