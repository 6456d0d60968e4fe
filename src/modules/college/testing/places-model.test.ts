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
  ])('is not asked again because something was saved as it was: $act', (step) => {
    const model = whereRosaRests();
    model.step(step);
    expect(rosa(model)).toEqual({ held: false, resting: 'until the next' });
  });

  it.each<Step>([
    { act: 'room', holds: 4 },
    { act: 'places', places: 2 },
  ])('is asked when it was changed: $act', (step) => {
    const model = whereRosaRests();
    model.step(step);
    expect(rosa(model)).toEqual({ held: true, resting: null });
  });
});
