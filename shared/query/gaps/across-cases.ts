import { linkFacts, type LinkFacts } from '../../families/cases/link-facts';
import type { TimeLimit } from '../../law/time-limit';
import type { CaseFamily } from '../../model/case-family';
import type { IsoDate } from '../../model/date';
import { publishedParties } from '../../parties/published-parties';
import type { PublishedParty } from '../../parties/suggest-aliases';
import { ownGaps, type OwnGap } from './own-gaps';

/** What questions over all cases ask of one of them: its links, what is not known of it, and the names of its parties as published. */
export type AcrossCases = { readonly links: LinkFacts; readonly gaps: readonly OwnGap[]; readonly parties: readonly PublishedParty[] };

/** `published` is the case with every name as published. */
export const acrossCases = (published: CaseFamily, limits: () => readonly TimeLimit[], today: IsoDate): AcrossCases => ({
  links: linkFacts(published),
  gaps: ownGaps(published, limits, today),
  parties: publishedParties([published]),
});
