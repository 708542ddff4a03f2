import { expect, it } from 'vitest';
import { linkValidations } from '#shared/families/merge/link-validations';
import { applicationSchema, type Application } from '#shared/model/application';

const european = (id: string, number: string, filingDate = '2019-11-08'): Application => applicationSchema.parse({ id, office: 'EP', number: { text: number, country: 'EP', number, kind: 'A' }, filingDate, src: 1 });
const german = applicationSchema.parse({ id: 'a9', office: 'DE', route: 'validation', number: { text: 'DE69905327', country: 'DE', number: '69905327', kind: 'T' }, filingDate: '2019-11-08', src: 2 });
const relationsOf = (applications: readonly Application[]): readonly unknown[] => linkValidations(applications).find((each) => each.id === 'a9')?.relations ?? [];

it('links a German part of a European patent to the one European application of its date', () => {
  expect(relationsOf([european('a1', '19203729'), european('a2', '20203729', '2020-02-03'), german])).toEqual([{ id: 'r1', type: 'validation', country: 'EP', number: '19203729', kind: 'A', date: '2019-11-08', src: 2 }]);
  expect(relationsOf(linkValidations([european('a1', '19203729'), german])).length).toBe(1);
});

it('makes no link where it is not certain', () => {
  expect(relationsOf([european('a1', '19203729'), european('a2', '19203730'), german])).toEqual([]);
  expect(relationsOf([european('a1', '19203729', '2019-11-09'), german])).toEqual([]);
});
