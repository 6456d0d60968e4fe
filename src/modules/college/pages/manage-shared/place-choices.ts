import type { Venue } from '../../queries/venues.ts';
import type { Choice } from '#platform/http/filled.ts';

/** Every room to choose from, by venue; the first choice is that none is chosen yet. */
export function placeChoices(venues: readonly Venue[]): Choice[] {
  const rooms = venues.flatMap((venue) =>
    venue.rooms.map((room) => ({
      value: room.id,
      text: `${venue.name}: ${room.name}${venue.online ? ' (online)' : ''}`,
    })),
  );
  return [{ value: '', text: 'Not decided yet' }, ...rooms];
}

/** What a place chosen in a list is called. */
export function placeNamed(venues: readonly Venue[], roomId: string | null): string {
  return (
    placeChoices(venues).find((choice) => choice.value === (roomId ?? ''))?.text ??
    'A room that is no longer there'
  );
}
