import { z } from 'zod';
import { wholeNumber } from '#platform/http/fields.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import { closingDay, groupFields } from '../group-fields.ts';

const MOST_SEATS = 50;

const seats = () =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? '0' : value),
    wholeNumber(`Type a whole number from 0 to ${MOST_SEATS}`, 0, MOST_SEATS),
  );

export const startForm = z.object({
  ...groupFields,
  lived: seats(),
  caring: seats(),
  professional: seats(),
  community: seats(),
  seatsCloseOn: closingDay(),
});
export type Start = z.output<typeof startForm>;

/** The seats it begins with, one by one; which organisation each belongs to is said later, on the page of the seats. */
export function seatsToStart(start: Start) {
  return PERSPECTIVES.flatMap((perspective) =>
    Array.from({ length: start[perspective] }, () => ({ perspective, organisation: '' })),
  );
}
