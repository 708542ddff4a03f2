import { useEffect, useState } from 'react';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import type { CaseFamily } from '#shared/model/case-family';
import { useToday } from '../state/app-store';
import { call } from '../bridge';
import { currentLaw } from '../state/law';
import { WhyOf } from './WhyOf';

/** The why card of a limit of which only the keys are at hand: the case is read and the limit worked out when the card opens. */
export const LimitWhy = ({ family, limit }: { readonly family: string; readonly limit: string }) => {
  const today = useToday();
  const [read, setRead] = useState<CaseFamily | 'failed' | undefined>(undefined);
  useEffect(() => {
    let ended = false;
    void call('family.read', { key: family }).then((answer) => {
      if (!ended) setRead(answer.ok ? answer.value.family : 'failed');
    });
    return () => {
      ended = true;
    };
  }, [family]);
  if (read === undefined) return <div className="why" aria-busy />;
  const found = read === 'failed' ? undefined : deriveTimeLimits(read, currentLaw(), today).find(({ key }) => key === limit);
  return read === 'failed' || found === undefined ? <p className="why">This date is no longer there: what it was computed from was changed or removed.</p> : <WhyOf family={read} limit={found} />;
};
