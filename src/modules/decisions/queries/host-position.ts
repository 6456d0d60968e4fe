import type { Tx } from '#platform/database/tx.ts';

/** What was kept of the host body's opening position: the words only once it is open. */
export interface HostPosition {
  readonly sealed: Buffer | null;
  readonly optionId: string | null;
  readonly said: string;
  readonly recordedAt: Date;
  readonly openedAt: Date | null;
}

export async function hostPositionOf(tx: Tx, decisionId: string): Promise<HostPosition | null> {
  const [kept] = await tx.named<HostPosition>(
    'host-position-of',
    `select sealed, option_id as "optionId", said, recorded_at as "recordedAt", opened_at as "openedAt"
       from decisions_host_positions where space_id = $1 and decision_id = $2`,
    [tx.spaceId, decisionId],
  );
  return kept ?? null;
}
