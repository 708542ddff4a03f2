import { parseArgs } from 'node:util';
import type { Failure } from '#shared/ipc';
import { err, type Result } from '#shared/result';
import { usageFailure, type CliDeps, type Command, type Given, type Outcome } from './command';

/** Where output goes: one value on standard output, everything else on standard error. */
export type CliOutput = { readonly out: (text: string) => Promise<void>; readonly log: (text: string) => void };

const overview = (commands: readonly Command[]): string =>
  ['Usage: npm run -s stemma -- COMMAND …', '', ...commands.flatMap(({ name, usage, summary }) => [`  ${name} ${usage}`, `      ${summary}`]), '', 'With --json: one JSON value on standard output. Exit codes: 0 fine, 1 problems found, 2 not understood.'].join('\n');

const parse = (command: Command, args: readonly string[]): Result<Given, Failure> => {
  try {
    const { values: options, positionals } = parseArgs({ args: [...args], options: { ...command.options, json: { type: 'boolean' } }, allowPositionals: true });
    const [least, most] = command.positionals;
    if (positionals.length < least || positionals.length > most) return err(usageFailure(`Usage: stemma ${command.name} ${command.usage}`));
    return { ok: true, value: { positionals, options } };
  } catch (error) {
    return err(usageFailure(`${error instanceof Error ? error.message : String(error)}\nUsage: stemma ${command.name} ${command.usage}`));
  }
};

const perform = async (command: Command, given: Given, deps: CliDeps): Promise<Result<Outcome, Failure>> => {
  try {
    return await command.run(given, deps);
  } catch (error) {
    deps.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return err({ code: 'failed', message: `That did not work: ${error instanceof Error ? error.message : String(error)}` });
  }
};

/** Runs one command line and returns its exit code. */
export const runCli = async (args: readonly string[], commands: readonly Command[], deps: CliDeps, output: CliOutput): Promise<number> => {
  const [name, ...rest] = args;
  const command = commands.find((known) => known.name === name);
  if (name === '--help' || name === 'help' || rest.includes('--help')) {
    await output.out(overview(command === undefined ? commands : [command]));
    return 0;
  }
  if (command === undefined) {
    output.log(name === undefined ? overview(commands) : `There is no command ${name}.\n\n${overview(commands)}`);
    return 2;
  }
  const isJson = rest.includes('--json');
  const given = parse(command, rest);
  const result = given.ok ? await perform(command, given.value, deps) : given;
  if (result.ok) {
    await output.out(isJson ? JSON.stringify(result.value.value) : result.value.text);
    return result.value.code;
  }
  output.log(result.error.message);
  if (isJson) await output.out(JSON.stringify({ error: result.error }));
  return result.error.code === 'usage' ? 2 : 1;
};
