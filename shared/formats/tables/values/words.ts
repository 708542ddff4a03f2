import type { Application, ApplicationStatus } from '../../../model/application';

/** Words that tables use, in lower case, and what they mean in the model; a mapping's own words count before these. */
export const statusWords: ReadonlyMap<string, ApplicationStatus> = new Map<string, ApplicationStatus>([
  ...['granted', 'registered', 'in force', 'active', 'issued', 'patented', 'erteilt', 'in kraft', 'délivré', 'maintained'].map((word) => [word, 'granted'] as const),
  ...['pending', 'filed', 'published', 'in prosecution', 'under examination', 'examination', 'anhängig', 'allowed', 'en cours'].map((word) => [word, 'pending'] as const),
  ...['lapsed', 'abandoned', 'withdrawn', 'refused', 'rejected', 'revoked', 'discontinued', 'ceased', 'dead', 'closed', 'erloschen', 'zurückgenommen', 'zurückgewiesen', 'dropped', 'not maintained'].map((word) => [word, 'lapsed'] as const),
  ...['expired', 'abgelaufen'].map((word) => [word, 'expired'] as const),
  ...['planned', 'to be filed', 'draft', 'geplant'].map((word) => [word, 'planned'] as const),
  ...['unknown', 'not known', 'unbekannt', 'inactive'].map((word) => [word, 'unknown'] as const),
]);

export const rightWords: ReadonlyMap<string, Application['right']> = new Map<string, Application['right']>([
  ...['patent', 'invention', 'patent application', 'patent of invention', 'granted patent', 'p', 'utility patent'].map((word) => [word, 'patent'] as const),
  ...['utility model', 'utility-model', 'limited patent', 'gebrauchsmuster', 'um', 'gm', 'innovation patent', 'petty patent'].map((word) => [word, 'utility-model'] as const),
  ...['design', 'design right', 'design patent', 'geschmacksmuster', 'd'].map((word) => [word, 'design'] as const),
  ...['plant', 'plant patent'].map((word) => [word, 'plant'] as const),
  ...['spc', 'supplementary protection certificate', 'esz'].map((word) => [word, 'spc'] as const),
]);

export const routeWords: ReadonlyMap<string, Application['route']> = new Map<string, Application['route']>([
  ...['direct', 'national', 'paris', 'national filing', 'regional', 'priority filing'].map((word) => [word, 'direct'] as const),
  ...['pct', 'international', 'pct application'].map((word) => [word, 'pct'] as const),
  ...['pct-entry', 'pct national phase', 'national phase', 'pct nat', 'pct-np', 'regional phase', 'pct regional phase', 'euro-pct', 'national stage', 'nationale phase'].map((word) => [word, 'pct-entry'] as const),
  ...['validation', 'ep validation', 'ep-validation', 'validated', 'ep national', 'validierung'].map((word) => [word, 'validation'] as const),
  ...['unitary', 'unitary patent', 'up', 'einheitspatent'].map((word) => [word, 'unitary'] as const),
]);

export const yesWords: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'x', 'done', 'ja', 'j', 'oui', 'erledigt', 'completed', 'closed', '✓', '✔']);
