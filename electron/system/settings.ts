import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fieldPolicySchema } from '#shared/families/merge/field-policy';

const settingsSchema = z.object({
  /** Id of this installation; histories are kept per device. */
  device: z
    .string()
    .regex(/^[a-z0-9]{4,32}$/)
    .optional()
    .catch(undefined),
  person: z.string().min(1).optional().catch(undefined),
  recent: z.array(z.object({ path: z.string(), name: z.string() })).catch([]).default([]),
  /** What imports do where file and portfolio differ. */
  fieldPolicy: fieldPolicySchema.optional().catch(undefined),
  /** Portfolio that was open when the application quit. */
  last: z.string().optional().catch(undefined),
  window: z
    .object({ x: z.int().optional(), y: z.int().optional(), width: z.int().min(400), height: z.int().min(300), maximized: z.boolean() })
    .optional()
    .catch(undefined),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of this computer (window, recent portfolios, name); nothing of a portfolio. */
export type SettingsFile = {
  readonly get: () => Settings;
  readonly update: (change: Partial<Settings>) => Promise<void>;
  /** Fulfilled once everything is on the disk. */
  readonly written: () => Promise<void>;
};

/** Reads `settings.json` in `folder`; one that cannot be read counts as empty. Writes are atomic and in order. */
export const openSettings = async (folder: string): Promise<SettingsFile> => {
  const path = join(folder, 'settings.json');
  const parse = (text: string): Settings => {
    try {
      return settingsSchema.parse(JSON.parse(text));
    } catch {
      return { recent: [] };
    }
  };
  let settings = parse(await readFile(path, 'utf8').catch(() => '{}'));
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    await mkdir(folder, { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(`${JSON.stringify(settings, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  };
  return {
    get: () => settings,
    update: (change) => {
      settings = { ...settings, ...change };
      writing = writing.then(write, write);
      return writing;
    },
    written: () => writing,
  };
};
