import type { Method } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { powerMapDeclared } from '../events.ts';
import { holdDecision } from '../queries/decision.ts';
import { decisions } from '../tables.ts';
import type { EntryKind } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export interface NewPowerMap {
  readonly method: Method;
  /** For "advice taken, then X decides": what X is here, and who, if they are somebody of this space. */
  readonly decider: { readonly role: string; readonly personId: string | null } | null;
  readonly entries: readonly { readonly kind: EntryKind; readonly who: string; readonly why: string }[];
}

export type PowerMapDeclared =
  | { readonly ok: true; readonly mapId: string }
  | { readonly ok: false; readonly reason: 'open already' | 'no decider' };

/** Says who decides, before the question is opened. Declared anew it is a new map; the old one stays with what was decided under it. */
export async function declarePowerMap(
  tx: Tx,
  by: By,
  decisionId: string,
  map: NewPowerMap,
): Promise<PowerMapDeclared> {
  const personId = whoseAct(by);
  const decision = found(await holdDecision(tx, decisionId, true));
  if (decision.state !== 'being prepared') return { ok: false, reason: 'open already' };
  const decider = map.method === 'advice' ? map.decider : null;
  if (map.method === 'advice' && !decider?.role) return { ok: false, reason: 'no decider' };
  const mapId = newId();
  const { kind, id, title } = decision.work;
  await decisions(tx)
    .insertInto('decisions_power_maps')
    .values({
      space_id: tx.spaceId,
      id: mapId,
      group_id: decision.groupId,
      work_kind: kind,
      work_id: id,
      work_title: title,
      decides: decider ? 'one person' : 'the group',
      decider_person_id: decider?.personId ?? null,
      decider_role: decider?.role ?? '',
      method: map.method,
      declared_by_person_id: personId,
      declared_channel: by.actor.channel,
      declared_at: by.actor.at,
    })
    .execute();
  await addEntries(tx, mapId, map.entries);
  await decisions(tx)
    .updateTable('decisions')
    .set({ map_id: mapId })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', decisionId)
    .execute();
  await by.platform.record(tx, by.actor, powerMapDeclared(decisionId, mapId, map.method));
  return { ok: true, mapId };
}

async function addEntries(tx: Tx, mapId: string, entries: NewPowerMap['entries']): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ kind, who, why }, index) => ({
    space_id: tx.spaceId,
    id: newId(),
    map_id: mapId,
    number: index + 1,
    kind,
    who,
    why,
  }));
  await decisions(tx).insertInto('decisions_map_entries').values(rows).execute();
}
