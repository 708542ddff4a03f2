import { bundledLaw } from '#shared/law/bundled-law';
import { listRules, type ListedRule } from '#shared/law/list-rules';
import { ok } from '#shared/result';
import { textOption, type Command } from '../command';
import { columns } from '../table';

export const rulesCommand: Command = {
  name: 'rules',
  usage: '[--office XX]',
  summary: 'Every rule of the law tables with its basis, validity, source and how far it was checked; with --office those of one office.',
  positionals: [0, 0],
  options: { office: { type: 'string' } },
  run: async (given) => {
    const office = textOption(given, 'office')?.toUpperCase();
    const rules = listRules(bundledLaw(), office);
    return ok({ code: 0, value: rules, text: columns([['Rule', 'Trust', 'Period', 'What'], ...rules.map(line)]) });
  },
};

const line = ({ id, office, trust, period, label, basis, valid }: ListedRule): readonly string[] => [
  office === undefined || id.startsWith(`${office.toLowerCase()}.`) ? id : `${id} ${office}`,
  trust,
  period,
  `${label} (${basis}${valid === undefined ? '' : `; ${valid.by === 'expiry' ? 'periods not expired before' : `${valid.by.replaceAll('-', ' ')} from`} ${valid.from}`})`,
];
