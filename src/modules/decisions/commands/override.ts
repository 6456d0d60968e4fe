import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { overridden } from '../events.ts';
import { holdDecision } from '../queries/decision.ts';
import type { Decision } from '../queries/decision.ts';
import { powerMapById } from '../queries/power-map.ts';
import { factsOf } from '../queries/to-judge.ts';
import { decisions } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';
import { countOf } from './decide.ts';
import { openHostPosition } from './host-position.ts';

export interface Override {
  readonly decisionId: string;
  /** Who decided, by what they are: a role or a body, never a person's name. */
  readonly byRole: string;
  /** Where the power map says that they can overrule, which entry of it. */
  readonly entryId: string | null;
  readonly decided: string;
  readonly why: string;
  readonly onDay: string;
}

export type Overridden = { readonly ok: true } | { readonly ok: false; readonly reason: 'no such entry' };

/**
 * Keeps a decision by somebody whom the power map does not let decide. It can be written down at any time and is always
 * shown; what the group had decided stays beside it.
 */
export async function override(tx: Tx, by: By, made: Override): Promise<Overridden> {
  const actorId = whoseAct(by);
  const decision = found(await holdDecision(tx, made.decisionId, true));
  if (made.entryId !== null && !(await namesThem(tx, decision, made.entryId)))
    return { ok: false, reason: 'no such entry' };
  const overrideId = newId();
  await decisions(tx)
    .insertInto('decisions_overrides')
    .values({
      space_id: tx.spaceId,
      id: overrideId,
      decision_id: decision.id,
      entry_id: made.entryId,
      by_role: made.byRole,
      decided: made.decided,
      why: made.why,
      on_day: made.onDay,
      recorded_by_person_id: actorId,
      channel: by.actor.channel,
      recorded_at: by.actor.at,
    })
    .execute();
  if (decision.state !== 'decided') await close(tx, by, decision, made);
  await by.platform.record(tx, by.actor, overridden(decision.id, overrideId));
  return { ok: true };
}

async function namesThem(tx: Tx, { mapId }: Decision, entryId: string): Promise<boolean> {
  const map = mapId === null ? null : await powerMapById(tx, mapId);
  return map?.entries.some(({ id, kind }) => id === entryId && kind === 'can overrule') ?? false;
}

// The group cannot decide it any more: it ends here, with what had been said until then.
async function close(tx: Tx, by: By, decision: Decision, made: Override): Promise<void> {
  await openHostPosition(tx, by, decision.id);
  const facts = decision.state === 'open' ? await factsOf(tx, decision) : null;
  await decisions(tx)
    .updateTable('decisions')
    .set({
      state: 'decided',
      decided_how: 'by override',
      decided_by_role: made.byRole,
      reasons: made.why,
      ...(facts === null ? {} : { tally: JSON.stringify(countOf(facts)) }),
      decided_on: made.onDay,
      decided_at: by.actor.at,
      recorded_by_person_id: by.actor.personId,
      decided_channel: by.actor.channel,
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', decision.id)
    .execute();
}
