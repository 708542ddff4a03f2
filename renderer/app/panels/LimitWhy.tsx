import { useEffect, useState } from 'react';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import type { Step, TimeLimit } from '#shared/law/time-limit';
import { WhyCard } from '../../ui/surfaces/WhyCard';
import { useToday } from '../state/app-store';
import { call } from '../bridge';
import { currentLaw } from '../state/law';

/** The why card of a limit of which only the family's key is at hand: the arithmetic is worked out when the card opens. */
export const LimitWhy = ({ family, limit }: { readonly family: string; readonly limit: TimeLimit }) => {
  const today = useToday();
  const [steps, setSteps] = useState<readonly Step[] | undefined>(undefined);
  useEffect(() => {
    let ended = false;
    void call('family.read', { key: family }).then((answer) => {
      if (!ended) setSteps(answer.ok ? explainTimeLimit(answer.value.family, limit, currentLaw()) : []);
    });
    return () => {
      ended = true;
    };
  }, [family, limit]);
  return <WhyCard limit={limit} steps={steps} today={today} />;
};
