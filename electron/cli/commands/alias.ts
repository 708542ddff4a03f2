import type { PartyAliases } from '#shared/model/party-aliases';
import { withApart, withSame, withSplit } from '#shared/parties/edit-aliases';
import { err, ok } from '#shared/result';
import { textOption, usageFailure, type Command, type Given } from '../command';
import { entryOfCli } from '../read-cases';
import { withPortfolio } from '../with-portfolio';

export const aliasCommand: Command = {
  name: 'alias',
  usage: 'PORTFOLIO (--name NAME --same NAME… | --apart NAME --apart NAME… | --split NAME)',
  summary: 'Takes names of parties for one, shown under --name; keeps names apart; or takes a name out of its group. Case families keep every name as published.',
  positionals: [1, 1],
  options: { name: { type: 'string' }, same: { type: 'string', multiple: true }, apart: { type: 'string', multiple: true }, split: { type: 'string' } },
  run: async (given, deps) => {
    const [name, split] = [textOption(given, 'name'), textOption(given, 'split')];
    // Names have commas: each stands in an option of its own.
    const [same, apart] = [texts(given, 'same'), texts(given, 'apart')];
    const acts = [same.length > 0, apart.length > 0, split !== undefined].filter(Boolean).length;
    if (acts !== 1 || (same.length > 0 && name === undefined) || (apart.length > 0 && new Set(apart).size < 2)) return err(usageFailure('Give --name with --same, or --apart at least twice, or --split.'));
    return withPortfolio(given, deps, async (portfolio) => {
      const { aliases, digest } = portfolio.parties();
      const entry = { ...entryOfCli(deps.today()), by: portfolio.person() };
      const [next, why]: readonly [PartyAliases, string] =
        split !== undefined
          ? [withSplit(aliases, split, entry), `${split} is a name of its own`]
          : apart.length > 0
            ? [withApart(aliases, apart, entry), `${apart.join(', ')} kept apart`]
            : [withSame(aliases, name ?? '', name === undefined || same.length > 1 || same.includes(name) ? same : [name, ...same], entry), `${same.join(', ')} shown as ${name ?? ''}`];
      const saved = await portfolio.saveParties({ aliases: next, base: digest, why });
      if (!saved.ok) return saved;
      const done = saved.value.entry === '' ? null : saved.value.entry;
      return ok({ code: 0, value: { entry: done, groups: next.groups }, text: done === null ? 'It is so already; nothing was changed.' : `Entry ${done}` });
    });
  },
};

const texts = (given: Given, option: string): readonly string[] => {
  const value = given.options[option];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string' && each !== '') : [];
};
