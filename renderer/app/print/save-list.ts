import { appStore } from '../state/app-store';
import { call } from '../bridge';
import { tellFailure } from '../tell-failure';

/** Asks where to save what the index made of a list, and writes it; `name` follows the portfolio's own. */
export const saveList = async (bytes: Promise<Uint8Array<ArrayBuffer> | undefined>, name: string): Promise<void> => {
  const content = await bytes;
  if (content === undefined) return;
  const answer = await call('file.save', { suggestedName: `${appStore.get().app?.portfolio?.name ?? 'Portfolio'} ${name}`, bytes: content });
  if (!answer.ok) tellFailure(answer.error);
};
