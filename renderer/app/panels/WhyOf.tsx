import { explainTimeLimit } from '#shared/law/explain-time-limit';
import type { TimeLimit } from '#shared/law/time-limit';
import type { CaseFamily } from '#shared/model/case-family';
import { proofWords } from '#shared/model/proof';
import { WhyCard } from '../../ui/surfaces/WhyCard';
import { useToday } from '../state/app-store';
import { currentLaw } from '../state/law';
import { eventSourceOf } from './event-source';

/** The why card of a limit of a family that is at hand. */
export const WhyOf = ({ family, limit }: { readonly family: CaseFamily; readonly limit: TimeLimit }) => {
  const today = useToday();
  return <WhyCard limit={limit} steps={explainTimeLimit(family, limit, currentLaw())} source={eventSourceOf(family, limit)} proof={limit.mark?.proof === undefined ? undefined : proofWords(family, limit.mark.proof)} today={today} />;
};
