import type { ReactNode } from 'react';
import type { ListedRule } from '#shared/law/list-rules';
import { useLawInUse } from '../app/state/law';

/** What else the tables say of a rule: extensions, surcharge, what remains after it, its source and version. */
export const RuleDetail = ({ rule }: { readonly rule: ListedRule }) => {
  const { own } = useLawInUse();
  const switched = own.rulesOn.find(({ rule: id }) => id === rule.id);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Rule', `${rule.id}, version ${rule.version}`],
    ['Extension', rule.extensions?.join('; ')],
    ['With surcharge', rule.surcharge],
    ['After the limit', rule.remedy],
    ['Note', rule.note],
    ['Source', `${rule.source} (${rule.sourceDate})`],
    ['In the docket', switched === undefined ? (rule.inDocket ? undefined : 'not until a person switches it on: the rule is only recalled') : `switched on by ${switched.by}, ${switched.on}`],
  ];
  return (
    <dl className="law-facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
};
