import { useEffect } from 'react';
import { bundledLaw } from '#shared/law/bundled-law';
import type { Law } from '#shared/law/law';
import { portfolioLaw } from '#shared/law/portfolio-law';
import { noPortfolioLaw, type PortfolioLaw } from '#shared/model/portfolio-law';
import { call } from '../bridge';
import { tellFailure } from '../tell-failure';
import { createStore, useStore } from './store';

/** The law by which the open portfolio's time limits are computed, what persons added to it, and what of that could not be applied. */
export type LawInUse = {
  readonly law: Law;
  readonly own: PortfolioLaw;
  /** Text of the tables that the portfolio took over from a file. */
  readonly tables: string | undefined;
  /** Digest of `own`; a change names the digest that it was made from. */
  readonly digest: string;
  readonly problem: string | undefined;
};

const bundled: LawInUse = { law: bundledLaw(), own: noPortfolioLaw, tables: undefined, digest: '', problem: undefined };

const lawStore = createStore<LawInUse>(bundled);

export const useLaw = (): Law => useStore(lawStore, ({ law }) => law);
export const useLawInUse = (): LawInUse => useStore(lawStore, (state) => state);
/** The same outside of components. */
export const currentLaw = (): Law => lawStore.get().law;

/** Reads the law of the portfolio that is open, whenever it is another one. Nothing is added in most portfolios: then the bundled tables hold at once. */
export const useReadLaw = (digest: string): void => {
  useEffect(() => {
    if (digest === lawStore.get().digest) return undefined;
    if (digest === '') {
      lawStore.set(bundled);
      return undefined;
    }
    let ended = false;
    void call('law.read', null).then((answer) => {
      if (ended) return;
      if (!answer.ok) {
        tellFailure(answer.error);
        return;
      }
      const { law: own, tables } = answer.value;
      const made = portfolioLaw(own, tables ?? undefined);
      lawStore.set({ law: made.law, own, tables: tables ?? undefined, digest: answer.value.digest, problem: made.problem });
    });
    return () => {
      ended = true;
    };
  }, [digest]);
};
