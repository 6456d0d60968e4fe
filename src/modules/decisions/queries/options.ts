import type { Tx } from '#platform/database/tx.ts';

/** Something that could be decided. */
export interface Option {
  readonly id: string;
  readonly number: number;
  readonly option: string;
  readonly broughtBy: string | null;
}

/** What could be decided, in the order in which it was brought. */
export async function optionsOf(tx: Tx, decisionId: string): Promise<Option[]> {
  return tx.named<Option>(
    'options-of',
    `select id, number, option, brought_by_person_id as "broughtBy" from decisions_options
      where space_id = $1 and decision_id = $2 order by number`,
    [tx.spaceId, decisionId],
  );
}
