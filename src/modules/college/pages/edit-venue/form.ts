import { z } from 'zod';
import { optionalText, text, tick, wholeNumber } from '#platform/http/fields.ts';

const venueShape = {
  name: text('Give the venue a name', 150),
  online: tick(),
  address: optionalText(500),
  gettingThere: optionalText(2000),
};

export const addVenueForm = z.object(venueShape);
export const editVenueForm = z.object({
  ...venueShape,
  version: wholeNumber('Please open the page again', 1, 1_000_000_000),
});
