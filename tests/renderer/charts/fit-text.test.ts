import { expect, it } from 'vitest';
import { fitText, textWidth } from '../../../renderer/charts/fit-text';

it('leaves a text that fits and shortens one that does not', () => {
  expect(fitText('EP 13 844 704.0', 200, 12)).toBe('EP 13 844 704.0');
  const short = fitText('用于载波聚合的共享前端及其校准方法', 100, 12);
  expect(short.endsWith('…')).toBe(true);
  expect(textWidth(short, 12)).toBeLessThanOrEqual(100);
});
