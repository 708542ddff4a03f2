import { beforeEach, describe, expect, it } from 'vitest';
import { closeFamily, currentLocation, goBack, navigate, openFamily, resetNavigation, selectApplication, showView } from '../../../renderer/app/state/navigation';

beforeEach(resetNavigation);

describe('navigation', () => {
  it('opens a family in the view that is shown and goes back step by step', () => {
    openFamily('p-1');
    showView('deadlines');
    expect(currentLocation()).toEqual({ view: 'deadlines', family: 'p-1' });
    openFamily('p-2', { application: 'a2', limit: 'a2:paris.priority' });
    goBack();
    expect(currentLocation()).toEqual({ view: 'deadlines', family: 'p-1' });
    goBack();
    goBack();
    expect(currentLocation()).toEqual({ view: 'portfolio' });
    goBack();
    expect(currentLocation()).toEqual({ view: 'portfolio' });
  });

  it('does not count going to the same place, nor walking through the applications of a family', () => {
    openFamily('p-1');
    openFamily('p-1');
    selectApplication('a1');
    selectApplication('a3');
    expect(currentLocation()).toEqual({ view: 'portfolio', family: 'p-1', application: 'a3' });
    goBack();
    expect(currentLocation()).toEqual({ view: 'portfolio' });
  });

  it('closes a family and comes back to it', () => {
    navigate({ view: 'portfolio', family: 'p-1' });
    closeFamily();
    expect(currentLocation()).toEqual({ view: 'portfolio' });
    goBack();
    expect(currentLocation().family).toBe('p-1');
  });
});
