import type { Tx } from '#platform/database/tx.ts';

/** An item of an agenda. Names are printed through `membersShown` alone. */
export interface AgendaItem {
  readonly id: string;
  readonly meetingId: string;
  readonly place: number;
  readonly title: string;
  readonly about: string;
  readonly broughtByPersonId: string;
  readonly presenterIds: readonly string[];
  /** How long it is given, in minutes; null where nobody said. */
  readonly minutes: number | null;
  readonly decisionSought: boolean;
  readonly version: number;
  /** Who wrote it down for whoever brought it, and how they were told. */
  readonly recordedByPersonId: string | null;
  readonly channel: string;
  readonly takenBackAt: Date | null;
}

const ITEMS = `
  select i.id, i.meeting_id as "meetingId", i.place, i.title, i.about, i.person_id as "broughtByPersonId", i.minutes,
         i.decision_sought as "decisionSought", i.version, i.recorded_by_person_id as "recordedByPersonId", i.channel,
         i.taken_back_at as "takenBackAt",
         array(select p.person_id from groups_agenda_presenters p where p.space_id = i.space_id and p.item_id = i.id order by p.number) as "presenterIds"
    from groups_agenda_items i`;

/** What stands on an agenda, in its order. */
export async function agendaOf(tx: Tx, meetingId: string): Promise<readonly AgendaItem[]> {
  return tx.named<AgendaItem>(
    'agenda-of-meeting',
    `${ITEMS} where i.space_id = $1 and i.meeting_id = $2 and i.taken_back_at is null order by i.place, i.id`,
    [tx.spaceId, meetingId],
  );
}

/** The item with this id, or null. One that was taken back is still found, and says so. */
export async function agendaItemById(tx: Tx, id: string): Promise<AgendaItem | null> {
  const [item] = await tx.named<AgendaItem>(
    'agenda-item-by-id',
    `${ITEMS} where i.space_id = $1 and i.id = $2`,
    [tx.spaceId, id],
  );
  return item ?? null;
}
