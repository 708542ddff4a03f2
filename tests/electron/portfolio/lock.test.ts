import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PortfolioDeps } from '../../../electron/portfolio/ports/deps';
import { must, newFamily, setupComputer } from '../../support/portfolio-setup';

const setup = async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  must(await portfolio.create({ family: newFamily('a'), why: 'Created' }));
  return { ...computer, portfolio, lock: join(computer.path, 'lock.json') };
};
/** Every process lives. */
const allAlive = (pid: number, machine = 'this-machine'): Partial<PortfolioDeps> => ({ processes: { pid, startOf: async (asked) => `start ${asked}`, machine: async () => machine } });

describe('the lock', () => {
  test('of a living process on this computer: the second opens for reading only, with the reason', async () => {
    const { portfolio, open } = await setup();
    await portfolio.check();
    const second = await open(allAlive(77));
    expect(second.state().readOnly).toMatch(/open in Stemma on this computer since 2026-11-23 08:00 UTC \(process 1\)\. Close it there/);
    expect(must(await second.read('a')).family.reference).toBe('A');
    expect(await second.create({ family: newFamily('b'), why: 'x' })).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await second.close();
    must(await portfolio.create({ family: newFamily('b'), why: 'Created' }));
  });

  test('of a process that ended, or whose number another process got, is taken over', async () => {
    for (const startOf of [async (pid: number) => (pid === 77 ? 'start 77' : ('gone' as const)), async (pid: number) => `later start ${pid}`]) {
      const { open, lock } = await setup();
      const second = await open({ processes: { pid: 77, startOf, machine: async () => 'this-machine' } });
      expect(second.state().readOnly).toBeUndefined();
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: 77 });
      must(await second.create({ family: newFamily('b'), why: 'x' }));
      await second.close();
      expect(existsSync(lock)).toBe(false);
    }
  });

  test('of another computer holds as long as its heart beats', async () => {
    const { open, advance } = await setup();
    const elsewhere = await open({ ...allAlive(77, 'other-machine'), device: 'other' });
    expect(elsewhere.state().readOnly).toMatch(/open on another computer \(Ada/);
    await elsewhere.close();
    advance(11 * 60_000);
    const later = await open({ ...allAlive(78, 'other-machine'), device: 'other' });
    expect(later.state().readOnly).toBeUndefined();
    must(await later.create({ family: newFamily('b'), why: 'From the other computer' }));
    await later.close();
    const back = await open();
    expect(must(await back.history({ limit: 5 })).entries.map((entry) => entry.device)).toEqual(['other', 'k3f9']);
    expect(await back.check()).toEqual([]);
  });

  test('of an ended process of another installation on this computer is taken over at once; of a living one it is not', async () => {
    const { open } = await setup();
    const living = await open({ ...allAlive(77), device: 'installed2' });
    expect(living.state().readOnly).toMatch(/open in Stemma on this computer since/);
    await living.close();
    const gone = await open({ device: 'installed2' });
    expect(gone.state().readOnly).toBeUndefined();
    must(await gone.create({ family: newFamily('b'), why: 'From the other installation' }));
    expect(await gone.check()).toEqual([]);
  });

  test('of another computer with the same profile is not judged by the processes here', async () => {
    const { open, deps } = await setup();
    const copied = await open({ processes: { ...deps().processes, machine: async () => 'other-machine' } });
    expect(copied.state().readOnly).toMatch(/open on another computer/);
  });

  test('that cannot be read is taken over', async () => {
    const { open, lock } = await setup();
    writeFileSync(lock, '');
    expect((await open()).state().readOnly).toBeUndefined();
  });

  test('taken over by another makes the former read only when it next looks', async () => {
    const computer = setupComputer();
    let beat: (() => void) | undefined;
    await (await computer.create()).close();
    const every = (_: number, run: () => void) => {
      // The heart is the first thing that starts to beat.
      beat ??= run;
      return () => undefined;
    };
    const clock = { ...computer.deps().clock, every };
    const first = await computer.open({ clock });
    const told = new Promise<string | undefined>((resolve) => {
      first.onState((state) => resolve(state.readOnly));
    });
    const second = await computer.open();
    expect(second.state().readOnly).toBeUndefined();
    beat?.();
    expect(await told).toMatch(/taken over by Ada/);
    expect(await first.create({ family: newFamily('b'), why: 'x' })).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await first.close();
    must(await second.create({ family: newFamily('b'), why: 'x' }));
  });
});
