import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '#shared/result';
import type { Ask } from '../../electron/system/ask';
import { createDocumentHandlers } from '../../electron/handlers/document';
import { createFileHandlers } from '../../electron/handlers/file';
import { createFilesInParts } from '../../electron/system/files-in-parts';
import { createPortfolioHandlers } from '../../electron/handlers/portfolio';
import type { Portfolio } from '../../electron/portfolio/portfolio';
import { openSettings } from '../../electron/system/settings';
import type { Workspace } from '../../electron/workspace/workspace';

const folder = mkdtempSync(join(tmpdir(), 'stemma-handlers-'));
const caller = { webContentsId: 1 };

const cancels: Ask = { folder: async () => undefined, file: async () => undefined, files: async () => undefined, place: async () => undefined, tell: async () => undefined };

const setUpPortfolioHandlers = async (ask: Partial<Ask> = {}) => {
  const opened: string[] = [];
  const settings = await openSettings(folder);
  await settings.update({ recent: [{ path: '/p/known', name: 'known' }] });
  const workspace = {
    open: async (path: string) => {
      opened.push(path);
      return ok(null);
    },
    // Sound: the only member that the tests reach.
  } as unknown as Workspace;
  return { opened, handlers: createPortfolioHandlers({ workspace, settings, ask: { ...cancels, ...ask }, documentsFolder: () => folder, reveal: async () => '' }) };
};

describe('opening a portfolio', () => {
  test('a page may name one that was chosen before, and no other', async () => {
    const { handlers, opened } = await setUpPortfolioHandlers();
    expect(await handlers['portfolio.open']({ path: '/etc' }, caller)).toMatchObject({ ok: false, error: { code: 'not-recent', subject: '/etc' } });
    await handlers['portfolio.open']({ path: '/p/known' }, caller);
    expect(opened).toEqual(['/p/known']);
  });

  test('without a path the person is asked; cancelling opens nothing', async () => {
    const asked = await setUpPortfolioHandlers({ folder: async () => '/p/chosen' });
    await asked.handlers['portfolio.open']({}, caller);
    expect(asked.opened).toEqual(['/p/chosen']);
    const cancelled = await setUpPortfolioHandlers();
    expect(await cancelled.handlers['portfolio.open']({}, caller)).toEqual(ok(null));
    expect(cancelled.opened).toEqual([]);
  });
});

describe('opening an attached document', () => {
  const open = async (path: string): Promise<string[]> => {
    const given: string[] = [];
    // Sound: the only member that the handler reads.
    const portfolio = { documentPath: async () => ok(path) } as unknown as Portfolio;
    const handlers = createDocumentHandlers({
      workspace: { required: () => ok(portfolio) },
      ask: cancels,
      openPath: async (file) => {
        given.push(`open ${file}`);
        return '';
      },
      showInFolder: (file) => void given.push(`show ${file}`),
    });
    await handlers['document.open']({ key: 'p-1', id: 'd1' }, caller);
    return given;
  };

  test.each(['/d/Search report.PDF', '/d/claims.docx'])('%s goes to the viewer of the system', async (path) => {
    expect(await open(path)).toEqual([`open ${path}`]);
  });

  test.each(['/d/setup.exe', '/d/run.bat', '/d/script.sh', '/d/page.html', '/d/link.lnk', '/d/tool.jar', '/d/noextension', '/d/invoice.pdf.command'])('%s is only shown in its folder', async (path) => {
    expect(await open(path)).toEqual([`show ${path}`]);
  });
});

describe('saving an export', () => {
  test('suggests a plain name in the documents folder and writes all bytes where the person says', async () => {
    const suggested: (string | undefined)[] = [];
    const target = join(folder, 'table.csv');
    const handlers = createFileHandlers({
      ask: {
        ...cancels,
        place: async ({ defaultPath }) => {
          suggested.push(defaultPath);
          return target;
        },
      },
      documentsFolder: () => folder,
      files: createFilesInParts(() => 'f'),
    });
    const bytes = new TextEncoder().encode('\uFEFF参照,Titel\r\n');
    expect(await handlers['file.save']({ suggestedName: '../../.bashrc', bytes }, caller)).toEqual(ok({ path: target }));
    expect(suggested).toEqual([join(folder, '-..-.bashrc')]);
    expect(new Uint8Array(readFileSync(target))).toEqual(bytes);
  });

  test('a place that cannot be written is named in the failure', async () => {
    const target = join(folder, 'no-such-folder', 'table.csv');
    const handlers = createFileHandlers({ ask: { ...cancels, place: async () => target }, documentsFolder: () => folder, files: createFilesInParts(() => 'f') });
    expect(await handlers['file.save']({ suggestedName: 'table.csv', bytes: new Uint8Array() }, caller)).toMatchObject({ ok: false, error: { code: 'write-failed', subject: target } });
  });
});
