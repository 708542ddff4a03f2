import type { IndexStatus, PortfolioIndex } from './api';

/** Methods that the worker answers; status and its subscription live on the calling side. */
export type Method = Exclude<keyof PortfolioIndex, 'status' | 'subscribe'>;
export type Request = { readonly id: number; readonly method: Method; readonly input: readonly unknown[] };
/** Questions whose newer ones make older ones pointless, with the place of the channel among their inputs. */
export const channelAt: Partial<Record<Method, number>> = { query: 2, facets: 4, dashboard: 1, deadlines: 1, renewals: 1, findings: 1, pctApplications: 1, search: 2 };

export type Reply =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string }
  | { readonly kind: 'status'; readonly status: IndexStatus };
