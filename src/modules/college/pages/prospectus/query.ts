import { z } from 'zod';
import { choices, optionalChoice, optionalText } from '#platform/http/fields.ts';
import { ACCESS_FEATURES, filterPairs, filterQuery } from '../../model/prospectus-filters.ts';
import type { ProspectusFilters } from '../../model/prospectus-filters.ts';
import { WEEKDAYS } from '../../model/session-pattern.ts';

const shape = {
  q: optionalText(100).describe('Words to look for in titles, descriptions, subjects and places'),
  subject: optionalText(100).describe('A subject as it stands in addresses, such as "sleep"'),
  day: choices(WEEKDAYS).describe('Days of the week on which there is a session'),
  place: optionalText(200).describe('A venue as it stands in addresses, such as "riverside-house"'),
  how: optionalChoice(['any', 'in-person', 'online'], 'any').describe('In person or online'),
  access: choices(ACCESS_FEATURES).describe('What the room must be known to have'),
  who: optionalChoice(['any', 'everyone', 'students', 'carers', 'staff', 'public'], 'any').describe(
    'Who it must be open to',
  ),
  left: optionalChoice(['any', 'yes'], 'any').describe('"yes": only what has places left'),
};

/** What can be asked of the prospectus in its address. */
export const prospectusQuery = z.object(shape);

/** The same for paper: with a size of print. */
export const printQuery = z.object({ ...shape, size: optionalChoice(['usual', 'large'], 'usual') });

/** The same for other programs: a page at a time. */
export const apiQuery = z.object({
  ...shape,
  page: z.coerce.number().int().min(1).max(1000).default(1).describe('From 1'),
  per: z.coerce.number().int().min(1).max(100).default(50).describe('Runs on a page'),
});

/**
 * The address that asks for the same with nothing empty in it; null when this one is so already. A form without a script
 * sends every field, chosen or not, and such an address is no joy to share.
 */
export function tidyAddress(address: string, filters: ProspectusFilters): string | null {
  const [path, query = ''] = address.split('?', 2);
  const untidy = [...new URLSearchParams(query).values()].some((value) => value === '' || value === 'any');
  return untidy ? `${path}${filterQuery(filterPairs(filters))}` : null;
}
