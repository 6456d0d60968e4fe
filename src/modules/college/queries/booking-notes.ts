import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import { notePlace } from '../model/booking-note.ts';
import type { NoteKind } from '../model/booking-note.ts';

interface Row {
  booking_id: string;
  kind: NoteKind;
  sealed: Buffer;
}

export type NotesOfBooking = Readonly<Partial<Record<NoteKind, string>>>;

/**
 * The opened notes of these bookings, by booking: only the kinds asked for. For commands that write the look down in the
 * same transaction, and for nothing else.
 */
export async function bookingNotes(
  tx: Tx,
  seal: Seal,
  bookingIds: readonly string[],
  kinds: readonly NoteKind[],
): Promise<Map<string, NotesOfBooking>> {
  if (bookingIds.length === 0 || kinds.length === 0) return new Map();
  const rows = await tx.named<Row>(
    'booking-notes',
    `select booking_id, kind, sealed from college_booking_notes where space_id = $1 and booking_id = any($2::uuid[]) and kind = any($3::text[])`,
    [tx.spaceId, [...bookingIds], [...kinds]],
  );
  const byBooking = Map.groupBy(rows, (row) => row.booking_id);
  return new Map([...byBooking].map(([id, notes]) => [id, opened(tx.spaceId, seal, notes)]));
}

function opened(spaceId: string, seal: Seal, notes: readonly Row[]): NotesOfBooking {
  return Object.fromEntries(
    notes.map((note) => [note.kind, seal.open(note.sealed, notePlace(spaceId, note.booking_id, note.kind))]),
  );
}
