import type { Module } from '#modules/module.ts';
import type { ColumnFacts } from '#platform/backup/space-copy.ts';

/** What the rooms say of their columns: which hold something about a person, how sealed ones are opened, what copies leave out. */
export function columnFacts(rooms: readonly Module[]): ColumnFacts {
  return {
    personal: rooms.flatMap((room) => room.personal),
    sealed: rooms.flatMap((room) => room.sealed ?? []),
    veiled: rooms.flatMap((room) => room.veiled ?? []),
  };
}
