import { describe, expect, it } from 'vitest';
import { type SavedView, settings } from '../../../renderer/index/settings';
import { readSetting, settingToStore } from '../../../renderer/index/stored-setting';

const view = (id: string): SavedView => ({ id, name: `View ${id}`, level: 'cases', text: 'status:granted', layout: settings.tableLayout.initial, marks: [] });
/** As another version may write it: with a column that there is not. */
const foreign = { ...view('foreign'), layout: { ...settings.tableLayout.initial, order: ['reference', 'moon-phase'] } };

describe('saved views as they are stored', () => {
  it('leave out alone one that cannot be read', () => {
    expect(readSetting('savedViews', [view('a'), foreign, view('b'), 'no view'])).toEqual([view('a'), view('b')]);
  });

  it('keep it when the others are changed', () => {
    const stored = settingToStore('savedViews', [view('b'), view('c')], [view('a'), foreign, view('b')]);
    expect(stored).toEqual([view('b'), view('c'), foreign]);
    expect(settingToStore('savedViews', [], stored)).toEqual([foreign]);
  });

  it('are none where something else is stored', () => {
    for (const stored of [undefined, 7, { id: 'a' }]) {
      expect(readSetting('savedViews', stored)).toEqual([]);
      expect(settingToStore('savedViews', [view('a')], stored)).toEqual([view('a')]);
    }
  });
});

describe('other settings', () => {
  it('are replaced whole', () => {
    expect(readSetting('tableLayout', foreign.layout)).toEqual(settings.tableLayout.initial);
    expect(settingToStore('tableLayout', settings.tableLayout.initial, foreign.layout)).toEqual(settings.tableLayout.initial);
    expect(readSetting('rowMarks', [{ id: 'x' }])).toEqual([]);
  });
});
