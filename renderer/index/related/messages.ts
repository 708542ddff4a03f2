import type { Related } from '#shared/query/related/related-index';
import type { RelatedQuestion, RelatedStatus } from './related-keeper';

export type RelatedRequest =
  | { readonly kind: 'nearest'; readonly id: number; readonly question: RelatedQuestion }
  | { readonly kind: 'changed'; readonly changed: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'close' };

export type RelatedReply =
  | { readonly kind: 'answer'; readonly id: number; readonly related: readonly Related[] | undefined }
  | { readonly kind: 'error'; readonly id: number; readonly message: string }
  | { readonly kind: 'status'; readonly status: RelatedStatus };
