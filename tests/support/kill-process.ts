import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Killed = {
  /** Whole lines that the process printed before it ended. */
  readonly lines: readonly string[];
  /** Whether it was killed; otherwise it ended by itself. */
  readonly killed: boolean;
  readonly exitCode: number | null;
  readonly errors: string;
};

/** Runs a Node program and kills it (SIGKILL) so long after its first line, or after its start where it prints none. */
export const runAndKill = (program: { readonly file: string; readonly args: readonly string[]; readonly cwd?: string; readonly afterMilliseconds: number; readonly from: 'start' | 'first line' }): Promise<Killed> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program.file, ...program.args], { cwd: program.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    let errors = '';
    let timer: NodeJS.Timeout | undefined;
    const arm = (): void => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), program.afterMilliseconds);
    };
    if (program.from === 'start') arm();
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      arm();
    });
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      resolve({ lines, killed: signal === 'SIGKILL', exitCode, errors });
    });
  });
