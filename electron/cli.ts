import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCliDeps, processOutput } from './cli/cli-deps';
import { commands } from './cli/commands';
import { runCli } from './cli/run-cli';
import { userFolder } from './system/user-folder';

process.exitCode = await runCli(process.argv.slice(2), commands, await createCliDeps(process.env['STEMMA_USER_DATA'] ?? userFolder(), pathToFileURL(join(import.meta.dirname, 'import-worker.js'))), processOutput);
