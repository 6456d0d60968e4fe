import { selectField, radiosField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { choice } from '#platform/http/fields.ts';
import type { Html } from '#design/html.ts';
import { namesOfSeats } from '../queries/names-of-seats.ts';

/** The ways somebody tells another what they think. */
export const toldHow = () => choice(['phone', 'paper', 'in person'], 'Choose how they told you');

export function howField(filled: Filled): Html {
  return radiosField(filled, { name: 'how', label: 'How did they tell you?' }, [
    { value: 'phone', text: 'By phone' },
    { value: 'paper', text: 'On paper' },
    { value: 'in person', text: 'In person' },
  ]);
}

export type Named = Awaited<ReturnType<typeof namesOfSeats>>;

/** Choosing somebody of the group, by the name the group knows them by. */
export function whoseField(filled: Filled, label: string, people: Named, hint?: string): Html {
  return selectField(filled, { name: 'person', label, ...(hint ? { hint } : {}) }, [
    { value: '', text: 'Choose somebody' },
    ...people.map(({ id, name }) => ({ value: id, text: name })),
  ]);
}
