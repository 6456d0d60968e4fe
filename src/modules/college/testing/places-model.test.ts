import { describe, expect, it } from 'vitest';
import { PlacesModel } from './places-model.ts';
import type { Step } from './places-model.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const FIRST_START = new Date('2026-12-21T09:00:00Z');
const [ADA, ROSA] = [0, 2];

// One place, which Ada gave back; Rosa, for whom it was held, said "not this time" and stays on the list.
function whereRosaRests(): PlacesModel {
  const model = new PlacesModel(1, NOW, FIRST_START);
  const steps: Step[] = [
    { act: 'book', who: ADA, supporter: false },
    { act: 'book', who: ROSA, supporter: false },
    { act: 'cancel', who: ADA },
    { act: 'let go, stay', who: ROSA },
  ];
  for (const step of steps) model.step(step);
  return model;
}
const rosa = (model: PlacesModel) => {
  const { held, resting } = model.people.get(ROSA)!;
  return { held: held !== null, resting };
};

describe('whoever let a place go and waits for the next one', () => {
  it.each<Step>([
    { act: 'room', holds: null },
    { act: 'places', places: 1 },
    { act: 'room', holds: 4 },
  ])('is not asked again because something was saved and no place came of it: %j', (step) => {
    const model = whereRosaRests();
    model.step(step);
    expect(rosa(model)).toEqual({ held: false, resting: 'until the next' });
  });

  it('is not asked again because there are fewer places, or a smaller room; only when there are more than before', () => {
    const model = whereRosaRests();
    const asked = (step: Step) => {
      model.step(step);
      return rosa(model).held;
    };
    const fewer: Step[] = [
      { act: 'places', places: 3 },
      { act: 'let go, stay', who: ROSA },
      { act: 'places', places: 2 },
      { act: 'room', holds: 1 },
      { act: 'places', places: 9 },
    ];
    expect(fewer.map(asked)).toEqual([true, false, false, false, false]);
    expect(asked({ act: 'room', holds: 2 })).toBe(true);
  });
});
