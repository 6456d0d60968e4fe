import type { Tx } from '#platform/database/tx.ts';
import type { WhyRung } from '../model/choose-way.ts';
import type { CallState } from '../tables.ts';

/** Somebody to be rung, or who was. `personId` is asked for names and numbers together. */
export interface Call {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly about: { readonly type: string; readonly id: string };
  readonly code: string;
  readonly say: string;
  readonly because: WhyRung;
  readonly state: CallState;
  readonly tries: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly lastTriedAt: Date | null;
}

const COLUMNS = `id, person_id as "personId", kind, json_build_object('type', about_type, 'id', about_id) as about, code, say, because,
  state, tries, version, created_at as "createdAt", last_tried_at as "lastTriedAt"`;

/** Every call about a thing (a run, a session, a booking …), in the order they were asked for. `kind` narrows them. */
export async function callsAbout(
  tx: Tx,
  about: { readonly type: string; readonly id: string },
  kind: string | null = null,
): Promise<Call[]> {
  return tx.named<Call>(
    'calls-about',
    `select ${COLUMNS} from messages_calls
      where space_id = $1 and about_id = $2 and about_type = $3 and ($4::text is null or kind = $4) order by id`,
    [tx.spaceId, about.id, about.type, kind],
  );
}

/** The phone list: who is still to be rung, the longest waiting first. */
export async function openCalls(tx: Tx, now: Date, most = 200): Promise<Call[]> {
  return tx.named<Call>(
    'open-calls',
    `select ${COLUMNS} from messages_calls
      where space_id = $1 and state in ('to ring', 'no answer', 'left a message')
        and (ring_until is null or ring_until > $2) order by id limit $3`,
    [tx.spaceId, now, most],
  );
}

/** One call; undefined when there is none. */
export async function callById(tx: Tx, id: string): Promise<Call | undefined> {
  const [call] = await tx.named<Call>(
    'call-by-id',
    `select ${COLUMNS} from messages_calls where space_id = $1 and id = $2`,
    [tx.spaceId, id],
  );
  return call;
}

/** Every call to somebody, the newest first. */
export async function callsTo(tx: Tx, personId: string, most = 100): Promise<Call[]> {
  return tx.named<Call>(
    'calls-to',
    `select ${COLUMNS} from messages_calls where space_id = $1 and person_id = $2 order by id desc limit $3`,
    [tx.spaceId, personId, most],
  );
}
