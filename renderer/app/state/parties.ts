import { useEffect } from 'react';
import { noPartyAliases, type PartyAliases } from '#shared/model/party-aliases';
import { call } from '../bridge';
import { tellFailure } from '../tell-failure';
import { createStore, useStore } from './store';

/** Which names of parties a person takes for the same in the open portfolio; a change names the digest that it was made from. */
export type PartiesInUse = { readonly aliases: PartyAliases; readonly digest: string };

const none: PartiesInUse = { aliases: noPartyAliases, digest: '' };
const partyStore = createStore<PartiesInUse>(none);

export const useParties = (): PartiesInUse => useStore(partyStore, (state) => state);

/** Reads them whenever they became others. */
export const useReadParties = (digest: string): void => {
  useEffect(() => {
    if (digest === partyStore.get().digest) return undefined;
    if (digest === '') {
      partyStore.set(none);
      return undefined;
    }
    let ended = false;
    void call('parties.read', null).then((answer) => {
      if (ended) return;
      if (answer.ok) partyStore.set(answer.value);
      else tellFailure(answer.error);
    });
    return () => {
      ended = true;
    };
  }, [digest]);
};
