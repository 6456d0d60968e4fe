import type { Tx } from '#platform/database/tx.ts';
import { newCode } from '#platform/ids/ids.ts';
import type { TellingBy } from './tell.ts';

/** A person's own link for choosing what is sent to them. */
export interface StopLink {
  readonly token: string;
  /** With the host. */
  readonly address: string;
}

/**
 * Each person's link for stopping messages, made when there is none yet: one for good, short enough for a text. It opens
 * nothing but that page, which shows neither their name nor what they booked.
 */
export async function stopLinksOf(
  tx: Tx,
  { platform, actor }: TellingBy,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, StopLink>> {
  const ids = [...new Set(personIds)].toSorted();
  if (ids.length === 0) return new Map();
  await tx.named(
    'make-stop-links',
    `insert into messages_stop_links (space_id, token, person_id, made_at)
     select $1, t.token, t.person_id, $2 from unnest($3::text[], $4::uuid[]) as t(token, person_id)
     on conflict do nothing`,
    [tx.spaceId, actor.at, ids.map(() => `${newCode()}-${newCode()}`), ids],
  );
  const rows = await tx.named<{ personId: string; token: string; slug: string }>(
    'stop-links-of',
    `select l.person_id as "personId", l.token, s.slug from messages_stop_links l join spaces s on s.id = l.space_id
      where l.space_id = $1 and l.person_id = any($2::uuid[])`,
    [tx.spaceId, ids],
  );
  const address = (slug: string, token: string) => `${platform.config.publicUrl}/${slug}/stop/${token}`;
  return new Map(
    rows.map(({ personId, token, slug }) => [personId, { token, address: address(slug, token) }]),
  );
}
