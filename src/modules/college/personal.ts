import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'college_bookings',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'places stay counted; the id names nobody once the person is blanked' },
  },
  { table: 'college_booking_notes', person: 'person_id', columns: ['sealed'], onErasure: 'delete' },
];
