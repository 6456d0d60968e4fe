import type { Tx } from '#platform/database/tx.ts';

/** What a run says about kept places and supporters. */
export interface KeptPlaces {
  /** 0 once they are for everybody. */
  readonly kept: number;
  readonly label: string;
  readonly until: string | null;
  readonly supportersCount: boolean;
}

/** By the code in its address; null when there is no such run. */
export async function keptPlacesOf(tx: Tx, code: string): Promise<KeptPlaces | null> {
  const [kept] = await tx.named<KeptPlaces>(
    'kept-places-of',
    `select case when kept_released_at is null then kept_places else 0 end as kept, kept_label as label,
            case when kept_released_at is null then kept_until end as until, supporters_take_places as "supportersCount"
       from college_runs where space_id = $1 and code = $2`,
    [tx.spaceId, code],
  );
  return kept ?? null;
}
