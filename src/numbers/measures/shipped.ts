import goalAttainment from './definitions/goal-attainment.json' with { type: 'json' };
import ons4 from './definitions/ons4.json' with { type: 'json' };
import swemwbs from './definitions/swemwbs.json' with { type: 'json' };
import ucla3 from './definitions/ucla-3.json' with { type: 'json' };
import { readDefinition } from './definition.ts';
import type { Definition } from './definition.ts';

/** The measures we may ship, by name. Each says under which licence, and whether its wording is here. */
export const SHIPPED: Readonly<Record<string, Definition>> = Object.fromEntries(
  [ons4, ucla3, goalAttainment, swemwbs].map((json) => [json.id, readDefinition(json)]),
);
