import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { Perspective } from '#modules/groups/index.ts';
import type { Answer } from '../model/answers.ts';
import type { Decision } from './decision.ts';

/** That somebody has spoken in this round; what they said is null where the vote is secret. */
export interface Spoken {
  readonly personId: string;
  readonly answer: Answer | null;
  readonly optionId: string | null;
  readonly words: string;
  /** Who spoke for them, with leave. */
  readonly heldBy: string | null;
  readonly channel: Channel;
  readonly recordedBy: string | null;
  readonly takenAt: Date;
}

type OfRound = Pick<Decision, 'id' | 'round'>;

/** Everybody who has spoken in this round, each once. */
export async function spokenOn(tx: Tx, { id, round }: OfRound): Promise<Spoken[]> {
  return tx.named<Spoken>(
    'spoken-on',
    `select person_id as "personId", answer, option_id as "optionId", words, held_by_person_id as "heldBy", channel,
            recorded_by_person_id as "recordedBy", taken_at as "takenAt"
       from decisions_positions where space_id = $1 and decision_id = $2 and round = $3 order by person_id`,
    [tx.spaceId, id, round],
  );
}

/** What stands on the papers of a secret vote, in no order that says when. */
export async function ballotsOf(
  tx: Tx,
  { id, round }: OfRound,
): Promise<{ answer: Answer; optionId: string | null; perspective: Perspective | null }[]> {
  return tx.named(
    'ballots-of',
    `select answer, option_id as "optionId", perspective from decisions_ballots
      where space_id = $1 and decision_id = $2 and round = $3 order by id`,
    [tx.spaceId, id, round],
  );
}

/** Who gave whom leave to speak for them: giver to holder. */
export async function proxiesOf(tx: Tx, decisionId: string): Promise<Map<string, string>> {
  const rows = await tx.named<{ giver: string; holder: string }>(
    'proxies-of',
    `select person_id as giver, holder_person_id as holder from decisions_proxies where space_id = $1 and decision_id = $2`,
    [tx.spaceId, decisionId],
  );
  return new Map(rows.map(({ giver, holder }) => [giver, holder]));
}

/** Whether anybody has spoken, in any round. */
export async function anybodySpoke(tx: Tx, decisionId: string): Promise<boolean> {
  const rows = await tx.named(
    'anybody-spoke',
    `select 1 from decisions_positions where space_id = $1 and decision_id = $2 limit 1`,
    [tx.spaceId, decisionId],
  );
  return rows.length > 0;
}
