import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Seal } from '#platform/seal/seal.ts';
import { hostPositionOpened, hostPositionSealed } from '../events.ts';
import { hostPlace, sealedHost } from '../model/sealed-host.ts';
import { holdDecision } from '../queries/decision.ts';
import { hostPositionOf } from '../queries/host-position.ts';
import { optionsOf } from '../queries/options.ts';
import { anybodySpoke } from '../queries/spoken.ts';
import { decisions } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export type HostPositionKept =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'others have spoken' | 'recorded already' | 'no such option' | 'closed';
    };

/**
 * Keeps what the host body thinks, sealed, before anybody has spoken. It can be recorded once and not be changed: what a
 * body thought first is worth knowing only if it stays what it was.
 */
export async function recordHostPosition(
  tx: Tx,
  by: By,
  decisionId: string,
  position: { readonly optionId: string | null; readonly said: string },
): Promise<HostPositionKept> {
  const personId = whoseAct(by);
  const decision = found(await holdDecision(tx, decisionId, true));
  if (decision.state !== 'being prepared' && decision.state !== 'open')
    return { ok: false, reason: 'closed' };
  if (await anybodySpoke(tx, decisionId)) return { ok: false, reason: 'others have spoken' };
  if ((await hostPositionOf(tx, decisionId)) !== null) return { ok: false, reason: 'recorded already' };
  const options = await optionsOf(tx, decisionId);
  if (position.optionId !== null && !options.some(({ id }) => id === position.optionId))
    return { ok: false, reason: 'no such option' };
  await decisions(tx)
    .insertInto('decisions_host_positions')
    .values({
      space_id: tx.spaceId,
      decision_id: decisionId,
      sealed: by.platform.seal.close(sealedHost.write(position), hostPlace(tx.spaceId, decisionId)),
      recorded_by_person_id: personId,
      recorded_channel: by.actor.channel,
      recorded_at: by.actor.at,
    })
    .execute();
  await by.platform.record(tx, by.actor, hostPositionSealed(decisionId));
  return { ok: true };
}

/** Opens what the host body thought, for good. Does nothing where there is none, or where it is open already. */
export async function openHostPosition(tx: Tx, by: By, decisionId: string): Promise<void> {
  const kept = await hostPositionOf(tx, decisionId);
  if (!kept?.sealed) return;
  const { optionId, said } = openedHost(by.platform.seal, tx.spaceId, decisionId, kept.sealed);
  const opened = await tx.named(
    'open-host-position',
    `update decisions_host_positions set sealed = null, option_id = $3, said = $4, opened_at = $5
      where space_id = $1 and decision_id = $2 and opened_at is null returning decision_id`,
    [tx.spaceId, decisionId, optionId, said, by.actor.at],
  );
  if (opened.length > 0) await by.platform.record(tx, by.actor, hostPositionOpened(decisionId));
}

function openedHost(seal: Pick<Seal, 'open'>, spaceId: string, decisionId: string, sealed: Buffer) {
  return sealedHost.read(seal.open(sealed, hostPlace(spaceId, decisionId)));
}
