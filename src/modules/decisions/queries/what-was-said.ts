import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { ShownAs } from '../tables.ts';

export interface Difference {
  readonly id: string;
  readonly personId: string;
  readonly words: string;
  readonly shownAs: ShownAs;
  readonly channel: Channel;
}

/** "I see it differently", in the order in which it was said. */
export async function differencesOf(tx: Tx, decisionId: string): Promise<Difference[]> {
  return tx.named<Difference>(
    'differences-of',
    `select id, person_id as "personId", words, shown_as as "shownAs", channel from decisions_differences
      where space_id = $1 and decision_id = $2 order by id`,
    [tx.spaceId, decisionId],
  );
}

export interface AskedAsTheMapSays {
  readonly entryId: string;
  readonly said: string;
  readonly askedOn: string;
  readonly channel: Channel;
}

/** Which of those who must be asked were, and what they said. */
export async function askedOn(tx: Tx, decisionId: string): Promise<AskedAsTheMapSays[]> {
  return tx.named<AskedAsTheMapSays>(
    'asked-on',
    `select entry_id as "entryId", said, asked_on as "askedOn", channel from decisions_asked
      where space_id = $1 and decision_id = $2`,
    [tx.spaceId, decisionId],
  );
}

export interface Stop {
  readonly id: string;
  readonly who: string;
  readonly why: string;
  readonly inWritingOn: string;
  readonly liftedAt: Date | null;
  readonly liftedWhy: string;
}

/** By whom a decision was stopped, and whether they let it go on. */
export async function stopsOf(tx: Tx, decisionId: string): Promise<Stop[]> {
  return tx.named<Stop>(
    'stops-of-decision',
    `select s.id, e.who, s.why, s.in_writing_on as "inWritingOn", s.lifted_at as "liftedAt", s.lifted_why as "liftedWhy"
       from decisions_stops s join decisions_map_entries e on e.space_id = s.space_id and e.id = s.entry_id
      where s.space_id = $1 and s.decision_id = $2 order by s.id`,
    [tx.spaceId, decisionId],
  );
}

export interface MadeOverride {
  readonly id: string;
  readonly byRole: string;
  readonly decided: string;
  readonly why: string;
  readonly onDay: string;
  /** The power map says that they can overrule. */
  readonly isOnTheMap: boolean;
}

export async function overridesOf(tx: Tx, decisionId: string): Promise<MadeOverride[]> {
  return tx.named<MadeOverride>(
    'overrides-of',
    `select id, by_role as "byRole", decided, why, on_day as "onDay", entry_id is not null as "isOnTheMap"
       from decisions_overrides where space_id = $1 and decision_id = $2 order by id`,
    [tx.spaceId, decisionId],
  );
}

export interface Next {
  readonly id: string;
  readonly happened: string;
  readonly onDay: string;
  readonly lookedAgain: boolean;
}

export async function nextOf(tx: Tx, decisionId: string): Promise<Next[]> {
  return tx.named<Next>(
    'next-of',
    `select id, happened, on_day as "onDay", looked_again as "lookedAgain" from decisions_next
      where space_id = $1 and decision_id = $2 order by on_day, id`,
    [tx.spaceId, decisionId],
  );
}
