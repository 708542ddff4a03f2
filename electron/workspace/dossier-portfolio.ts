import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { ok } from '#shared/result';
import type { DossierPortfolio } from '../dossier/run-dossier';
import type { Portfolio } from '../portfolio/portfolio';

/** An open portfolio as a dossier needs it. */
export const dossierPortfolio = (portfolio: Portfolio, readFile: (path: string) => Promise<Uint8Array>): DossierPortfolio => ({
  name: portfolio.state().name,
  families: async (keys) => {
    const families: CaseFamily[] = [];
    if (keys === undefined) {
      for await (const { text } of portfolio.readAll()) families.push(caseFamilySchema.parse(JSON.parse(text)));
      return ok(families);
    }
    for (const key of keys) {
      const read = await portfolio.read(key);
      if (!read.ok) return read;
      families.push(read.value.family);
    }
    return ok(families);
  },
  law: async () => {
    const { law, digest, tables } = await portfolio.law();
    return digest === '' ? undefined : { own: law, ...(tables === undefined ? {} : { tables }) };
  },
  document: async (family, attachment) => {
    const path = await portfolio.documentPath(family.key, attachment.id);
    return path.ok ? readFile(path.value).catch(() => undefined) : undefined;
  },
});
