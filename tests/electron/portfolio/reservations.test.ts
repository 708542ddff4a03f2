import { expect, it } from 'vitest';
import { createReservations } from '../../../electron/portfolio/commit/reservations';

it('lets those wait who ask for a family that is being written, and nobody else', async () => {
  const reserved = createReservations();
  reserved.take(['ep1', 'ep2']);
  const order: string[] = [];
  const waits = [reserved.until('ep1')?.then(() => order.push('ep1')), reserved.untilAll().then(() => order.push('all'))];
  expect(reserved.until('ep3')).toBeUndefined();
  expect([reserved.has('ep1'), reserved.size()]).toEqual([true, 2]);
  reserved.release('ep1');
  await waits[0];
  expect(order).toEqual(['ep1']);
  expect(reserved.until('ep1')).toBeUndefined();
  reserved.release('ep1');
  reserved.release('ep2');
  await Promise.all(waits);
  expect(order).toEqual(['ep1', 'all']);
  await reserved.untilAll();
});
