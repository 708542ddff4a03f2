import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode, type Clock, type PortfolioDeps, type Processes } from './deps';
import { createNodeFiles } from './node-files';

const run = promisify(execFile);

/** The machine as it is. `device` is kept by the application's settings: see PortfolioDeps. */
export const createNodeDeps = (input: { readonly device: string; readonly person: () => string }): PortfolioDeps => ({
  files: createNodeFiles(),
  clock: nodeClock,
  processes: nodeProcesses,
  platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
  device: input.device,
  person: input.person,
  randomId: () => randomUUID().replaceAll('-', '').slice(0, 16),
});

const nodeClock: Clock = {
  now: Date.now,
  wait: (milliseconds) => new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  }),
  every: (milliseconds, action) => {
    const timer = setInterval(action, milliseconds).unref();
    return () => clearInterval(timer);
  },
};

const nodeProcesses: Processes = {
  pid: process.pid,
  startOf: async (pid) => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      // Without the right to signal it, the process is there all the same.
      if (errorCode(error) !== 'EPERM') return 'gone';
    }
    try {
      if (process.platform === 'linux') {
        // Field 22, counted after the name in parentheses, which may hold spaces (proc(5)).
        const [state, ...fields] = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
        return state === 'Z' || state === 'X' ? 'gone' : fields[18];
      }
      if (process.platform === 'darwin') return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim() || 'gone';
    } catch {
      return undefined;
    }
    return undefined;
  },
  machine: () => (machine ??= readMachine()),
};

/** Asked once: it does not change while the process runs. */
let machine: Promise<string | undefined> | undefined;

/** The system's own id of the machine, as a hash: the lock may lie in a shared folder. */
const readMachine = async (): Promise<string | undefined> => {
  try {
    const id = await systemMachine();
    return id === undefined ? undefined : createHash('sha256').update(`stemma lock ${id}`).digest('hex').slice(0, 24);
  } catch {
    return undefined;
  }
};

const systemMachine = async (): Promise<string | undefined> => {
  switch (process.platform) {
    case 'linux': {
      const id = (await readFile('/etc/machine-id', 'utf8')).trim();
      // Containers may share the id of their image but not the numbers of their processes.
      return id === '' ? undefined : `${id} ${await readlink('/proc/self/ns/pid')}`;
    }
    case 'darwin':
      return /"IOPlatformUUID" = "([^"]+)"/.exec((await run('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice'])).stdout)?.[1];
    case 'win32':
      return /MachineGuid\s+REG_SZ\s+(\S+)/.exec((await run('reg', ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid'])).stdout)?.[1];
    default:
      return undefined;
  }
};
