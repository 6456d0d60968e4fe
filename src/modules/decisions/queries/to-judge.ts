import { seatsOf, wayOfWorking } from '#modules/groups/index.ts';
import type { Seat } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { ToJudge } from '../model/judge.ts';
import type { Vote } from '../model/tally.ts';
import type { Decision } from './decision.ts';
import { optionsOf } from './options.ts';
import { ballotsOf, spokenOn } from './spoken.ts';
import type { Spoken } from './spoken.ts';

/** All that is needed to say what a decision would be, and to count it. */
export interface Facts {
  readonly toJudge: ToJudge;
  readonly seats: readonly Seat[];
  readonly spoken: readonly Spoken[];
  readonly votes: readonly Vote[];
}

/** Reads what a decision stands on; null while nobody has said who decides. */
export async function factsOf(tx: Tx, decision: Decision): Promise<Facts | null> {
  const { method, decides, deciderPersonId, secret, proposalId } = decision;
  if (method === null || decides === null) return null;
  const seats = await seatsOf(tx, decision.groupId);
  const spoken = await spokenOn(tx, decision);
  const votes = secret ? await ballotsOf(tx, decision) : openVotes(spoken, seats);
  const options = await optionsOf(tx, decision.id);
  const waiting = await waitingOn(tx, decision);
  return {
    seats,
    spoken,
    votes,
    toJudge: {
      method,
      secret,
      proposalId,
      optionIds: options.map(({ id }) => id),
      way: await wayOfWorking(tx, decision.groupId),
      map: { decides, deciderPersonId },
      seats,
      spokenIds: new Set(spoken.map(({ personId }) => personId)),
      said: votes,
      ...waiting,
    },
  };
}

function openVotes(spoken: readonly Spoken[], seats: readonly Seat[]): Vote[] {
  const perspectives = new Map(seats.map(({ personId, perspective }) => [personId, perspective]));
  return spoken.flatMap(({ personId, answer, optionId }) =>
    answer === null ? [] : [{ answer, optionId, perspective: perspectives.get(personId) ?? null }],
  );
}

async function waitingOn(tx: Tx, { id, mapId }: Decision): Promise<{ notAsked: number; isStopped: boolean }> {
  const [row] = await tx.named<{ notAsked: number; isStopped: boolean }>(
    'decision-waits-on',
    `select (select count(*) from decisions_map_entries e
              where e.space_id = $1 and e.map_id = $3 and e.kind = 'must be asked'
                and not exists (select 1 from decisions_asked a where a.space_id = $1 and a.decision_id = $2 and a.entry_id = e.id)) as "notAsked",
            exists (select 1 from decisions_stops s where s.space_id = $1 and s.decision_id = $2 and s.lifted_at is null) as "isStopped"`,
    [tx.spaceId, id, mapId],
  );
  return row!;
}
