/** What somebody may tell with a booking, for the people who run this course. */
export type NoteKind = 'keeping well' | 'emergency contact';

/** Where a note is sealed to: moved to another booking, it does not open. */
export function notePlace(spaceId: string, bookingId: string, kind: NoteKind): string {
  return `${spaceId}/${bookingId}/${kind}`;
}
