import { quoted } from '#platform/backup/tables.ts';
import type { Tx } from '#platform/database/tx.ts';
import { isAboutThemself } from './personal-columns.ts';
import type { PersonalColumns } from './personal-columns.ts';

/** Something that was done by a person, for them or about them. */
export interface EventAbout {
  readonly id: string;
  readonly type: string;
  readonly actorId: string | null;
  readonly channel: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

const EVENT = `select e.id, e.type, e.actor_person_id as "actorId", e.channel, e.happened_at as at, e.data from events e where e.space_id = $1`;
const PAGE = `and ($3::uuid is null or e.id < $3) order by e.id desc limit $4`;

/**
 * What was done by these records of one person, for them, or about them and what is theirs, newest first, from an id on
 * (null: from the newest). Each part reads its own index and brings no more than is asked for.
 */
export async function eventsAbout(
  tx: Tx,
  personal: readonly PersonalColumns[],
  ids: readonly string[],
  before: string | null,
  limit: number,
): Promise<EventAbout[]> {
  const about = personal.flatMap((entry) => (entry.subject && isAboutThemself(entry) ? partOf(entry) : []));
  const parts = [
    `e.actor_person_id = any($2::uuid[])`,
    `e.on_behalf_of_person_id = any($2::uuid[])`,
    `e.subject_type = 'person' and e.subject_id = any($2::uuid[])`,
    ...about,
  ];
  const { rows } = await tx.client.query<EventAbout>(
    `select distinct on (id) * from (${parts.map((part) => `(${EVENT} and ${part} ${PAGE})`).join(' union all ')}) seen order by id desc limit $4`,
    [tx.spaceId, ids, before, limit],
  );
  return rows;
}

function partOf({ table, person, subject }: PersonalColumns): string {
  const { type, id, naming } = subject!;
  const mine = `select o.${quoted(id)} from ${quoted(table)} o where o.space_id = $1 and o.${quoted(person!)} = any($2::uuid[])`;
  const named = naming ? ` and e.data ->> 'personId' = any($2::uuid[]::text[])` : '';
  return `e.subject_type = '${type}' and e.subject_id in (${mine})${named}`;
}
