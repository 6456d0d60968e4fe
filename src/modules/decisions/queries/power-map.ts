import type { Method } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { EntryKind, WorkKind } from '../tables.ts';

export interface MapEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly who: string;
  readonly why: string;
}

/** Who decides on a piece of work, by which rule, and who else has a say. */
export interface PowerMap {
  readonly id: string;
  readonly groupId: string;
  readonly decides: 'the group' | 'one person';
  readonly deciderPersonId: string | null;
  readonly deciderRole: string;
  readonly method: Method;
  readonly declaredBy: string | null;
  readonly declaredAt: Date;
  readonly entries: readonly MapEntry[];
}

const MAPS = `
  select m.id, m.group_id as "groupId", m.decides, m.decider_person_id as "deciderPersonId", m.decider_role as "deciderRole", m.method,
         m.declared_by_person_id as "declaredBy", m.declared_at as "declaredAt",
         coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'who', e.who, 'why', e.why) order by e.number)
                     from decisions_map_entries e where e.space_id = m.space_id and e.map_id = m.id), '[]') as entries
    from decisions_power_maps m`;

export async function powerMapById(tx: Tx, id: string): Promise<PowerMap | null> {
  const [map] = await tx.named<PowerMap>('power-map', `${MAPS} where m.space_id = $1 and m.id = $2`, [
    tx.spaceId,
    id,
  ]);
  return map ?? null;
}

/** The power map that was last declared for a piece of work, as a beginning for the next. */
export async function lastMapOf(
  tx: Tx,
  work: { readonly kind: WorkKind; readonly id: string },
): Promise<PowerMap | null> {
  const [map] = await tx.named<PowerMap>(
    'last-power-map',
    `${MAPS} where m.space_id = $1 and m.work_kind = $2 and m.work_id = $3 order by m.declared_at desc, m.id desc limit 1`,
    [tx.spaceId, work.kind, work.id],
  );
  return map ?? null;
}
