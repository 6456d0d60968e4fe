/**
 * Where a run meets, as venue and room. A sheet may name only one of the two: then it is both ("Moor Park" is a venue
 * and all there is of it). Null when it names neither.
 */
export function placeOf({
  venue,
  room,
}: {
  readonly venue: string;
  readonly room: string;
}): { venue: string; room: string } | null {
  if (venue === '' && room === '') return null;
  return { venue: venue || room, room: room || venue };
}
