import type { z } from 'zod';
import type { Tx } from '#platform/database/tx.ts';

/** Something a space can choose for itself: its key, what holds until it does, and what it may be. */
export interface Setting<Value> {
  readonly key: string;
  readonly fallback: Value;
  readonly shape: z.ZodType<Value>;
}

/** What holds now, and who says so: shown beside every setting. */
export interface Rule<Value> {
  readonly value: Value;
  /** The group or person, in words. */
  readonly setBy: string;
  /** Null: nobody here has decided yet. */
  readonly setAt: Date | null;
  readonly setByPersonId: string | null;
  readonly reason: string | null;
}

const NOBODY_YET = 'the product, until your college decides';

interface Row {
  value: unknown;
  set_by: string;
  set_at: Date;
  set_by_person_id: string | null;
  reason: string | null;
}

/** What a space has chosen, with who chose it, when and why; or the product's own choice. Throws if what is kept is none of the things it may be. */
export async function ruleOf<Value>(tx: Tx, setting: Setting<Value>): Promise<Rule<Value>> {
  const [row] = await tx.named<Row>(
    'rule-of',
    `select value, set_by, set_at, set_by_person_id, reason from settings where space_id = $1 and key = $2`,
    [tx.spaceId, setting.key],
  );
  if (!row)
    return { value: setting.fallback, setBy: NOBODY_YET, setAt: null, setByPersonId: null, reason: null };
  return {
    value: setting.shape.parse(row.value),
    setBy: row.set_by,
    setAt: row.set_at,
    setByPersonId: row.set_by_person_id,
    reason: row.reason,
  };
}

export interface RuleChange<Value> {
  readonly value: Value;
  readonly setBy: string;
  readonly reason: string;
  readonly personId: string | null;
  readonly at: Date;
}

/** Keeps what a space has chosen, in the command's own transaction. The command records the event. */
export async function setRule<Value>(
  tx: Tx,
  setting: Setting<Value>,
  change: RuleChange<Value>,
): Promise<void> {
  await tx.named(
    'set-rule',
    `insert into settings (space_id, key, value, set_by_person_id, set_by, set_at, reason) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (space_id, key) do update
       set value = excluded.value, set_by_person_id = excluded.set_by_person_id, set_by = excluded.set_by, set_at = excluded.set_at, reason = excluded.reason`,
    [
      tx.spaceId,
      setting.key,
      JSON.stringify(setting.shape.parse(change.value)),
      change.personId,
      change.setBy,
      change.at,
      change.reason,
    ],
  );
}
