import { mkdtempSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { ok } from '#shared/result';
import type { ImportPortfolio } from '../../electron/import/importer';

type Row = { readonly key: string; readonly after?: CaseFamily | { readonly text: string } };

/** A portfolio in memory that does what an import needs: texts by key, plans that are carried out or thrown away. */
export const createMemoryPortfolio = (families: readonly CaseFamily[] = []) => {
  const texts = new Map(families.map((family) => [family.key, canonicalText(family)]));
  const plans = new Map<string, Map<string, Row>>();
  let imports = 0;
  const portfolio: ImportPortfolio = {
    *manifest() {
      for (const [key, text] of texts) yield [key, hashOf(text)] as const;
    },
    async *readAll(keys) {
      for (const key of keys ?? texts.keys()) {
        const text = texts.get(key);
        if (text !== undefined) yield { key, hash: hashOf(text), text };
      }
    },
    beginPlan: async () => {
      const id = `import-${(imports += 1)}`;
      const rows = new Map<string, Row>();
      plans.set(id, rows);
      return ok({
        id,
        folder: mkdtempSync(join(tmpdir(), 'stemma-plan-')),
        add: async (row: Row) => {
          rows.set(row.key, row);
        },
        finish: async () => undefined, abandon: async () => undefined,
      });
    },
    commitPlan: async ({ plan, except = [] }) => {
      let changed = 0;
      for (const [key, row] of plans.get(plan) ?? []) {
        if (except.includes(key) || row.after === undefined) continue;
        const text = 'text' in row.after ? row.after.text : canonicalText(row.after);
        if (texts.get(key) !== text) changed += 1;
        texts.set(key, text);
      }
      plans.delete(plan);
      return ok({ entry: changed === 0 ? null : `entry-${plan}`, families: changed });
    },
    discardPlan: async (id) => {
      plans.delete(id);
    },
  };
  return {
    portfolio,
    texts,
    plans,
    families: (): readonly CaseFamily[] => [...texts.values()].map((text) => caseFamilySchema.parse(JSON.parse(text))),
  };
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
