import { afterAll, beforeAll, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});

afterAll(() => journey.end());

it('the places left keep up while Daniel looks, and what he reads without scripts is right as well', async () => {
  const [daniel, without, nadia] = await Promise.all([
    journey.reader(),
    journey.reader({ scripts: false }),
    journey.reader(),
  ]);
  await daniel.goesTo('/riverside/prospectus');
  await daniel.follows('What is co-production?');
  const address = new URL(daniel.page.url()).pathname;
  const places = daniel.page.locator('[data-live-part="places"]');
  const before = Number.parseInt((await places.textContent()) ?? '', 10);
  await nadia.goesTo(`${address}/book`);
  await nadia.types('The name you would like us to use', 'Nadia');
  await nadia.types('Telephone number', '07700 900456');
  await nadia.presses('Ask for a place');
  await nadia.isOn(/place/i);
  await places.getByText(`${before - 1} place`).waitFor();
  await without.goesTo(address);
  await without.reads(`${before - 1} place`);
});
