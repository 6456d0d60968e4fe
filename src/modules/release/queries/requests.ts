import type { Tx } from '#platform/database/tx.ts';
import { dayOfSession } from '../model/asked-day.ts';
import type { AskedDay } from '../model/asked-day.ts';
import type { HowAsked, Reason, ReleaseState } from '../tables.ts';

export interface DayAndAnswer extends AskedDay {
  readonly number: number;
  /** Null until the manager has said. */
  readonly possible: boolean | null;
}

/** One request for release, with the days and, while they are known, the manager. */
export interface ReleaseRequest {
  readonly id: string;
  readonly code: string;
  readonly personId: string;
  readonly runId: string | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly whatFor: string;
  readonly note: string;
  readonly state: ReleaseState;
  readonly howAsked: HowAsked;
  readonly askedAt: Date;
  readonly answerBy: Date;
  readonly linkUntil: Date | null;
  readonly remindedAt: Date | null;
  readonly reason: Reason | null;
  readonly reasonWords: string;
  readonly answeredOn: string | null;
  readonly answeredAt: Date | null;
  readonly answeredChannel: string | null;
  readonly recordedBy: string | null;
  /** The request that took its place, for the days as they were by then. */
  readonly askedAgainAs: string | null;
  /** When whoever was asked is let go of; null while it waits, and when they are gone. */
  readonly forgetManagerAt: Date | null;
  readonly manager: { readonly name: string; readonly email: string | null } | null;
  readonly days: readonly DayAndAnswer[];
}

const REQUESTS = `
  select q.id, q.code, q.person_id as "personId", q.run_id as "runId", q.from_on as "fromOn", q.to_on as "toOn",
         q.what_for as "whatFor", q.note, q.state, q.how_asked as "howAsked", q.asked_at as "askedAt", q.answer_by as "answerBy",
         q.link_until as "linkUntil", q.reminded_at as "remindedAt", q.reason, q.reason_words as "reasonWords",
         q.answered_on as "answeredOn", q.answered_at as "answeredAt", q.answered_channel as "answeredChannel",
         q.recorded_by_person_id as "recordedBy", q.asked_again_as as "askedAgainAs", q.forget_manager_at as "forgetManagerAt",
         (select json_build_object('name', m.name, 'email', m.email) from release_managers m where m.space_id = $1 and m.request_id = q.id) as manager,
         coalesce((select json_agg(json_build_object('number', d.number, 'onDay', d.on_day, 'weekday', d.weekday,
                     'from', d.from_time, 'until', d.until_time, 'possible', d.possible) order by d.number)
            from release_days d where d.space_id = $1 and d.request_id = q.id), '[]') as days
    from release_requests q
   where q.space_id = $1`;

/** One request; undefined when there is none. */
export async function requestById(tx: Tx, id: string): Promise<ReleaseRequest | undefined> {
  const [request] = await tx.named<ReleaseRequest>('release-by-id', `${REQUESTS} and q.id = $2`, [
    tx.spaceId,
    id,
  ]);
  return request;
}

/** The same, taken for this transaction, so that of two answers at once the first counts. */
export async function lockRequest(tx: Tx, id: string): Promise<ReleaseRequest | undefined> {
  await tx.named(
    'lock-release',
    `select id from release_requests where space_id = $1 and id = $2 for update`,
    [tx.spaceId, id],
  );
  return requestById(tx, id);
}

/** Everything somebody has asked, the newest first. */
export async function requestsOf(tx: Tx, personId: string): Promise<ReleaseRequest[]> {
  return tx.named<ReleaseRequest>(
    'releases-of',
    `${REQUESTS} and q.person_id = $2 order by q.asked_at desc, q.id desc limit 100`,
    [tx.spaceId, personId],
  );
}

/** Everything a manager was asked at an address, as far as we still know whom we asked; the newest first. One that was asked again is left out. */
export async function requestsAskedAt(tx: Tx, email: string): Promise<ReleaseRequest[]> {
  return tx.named<ReleaseRequest>(
    'releases-asked-at',
    `${REQUESTS} and q.asked_again_as is null and q.id in (
       select request_id from release_managers where space_id = $1 and lower(email) = lower($2))
      order by q.asked_at desc, q.id desc limit 100`,
    [tx.spaceId, email],
  );
}

/** Every request, the newest first; or those in one state. */
export async function allRequests(
  tx: Tx,
  state: ReleaseState | null = null,
  most = 200,
): Promise<ReleaseRequest[]> {
  return tx.named<ReleaseRequest>(
    'releases',
    `${REQUESTS} and ($2::text is null or q.state = $2) order by q.asked_at desc, q.id desc limit $3`,
    [tx.spaceId, state, most],
  );
}

/** How the requests of a space stand, by state. */
export async function countsByState(tx: Tx): Promise<Partial<Record<ReleaseState, number>>> {
  const rows = await tx.named<{ state: ReleaseState; many: number }>(
    'releases-by-state',
    `select state, count(*)::int as many from release_requests where space_id = $1 group by state`,
    [tx.spaceId],
  );
  return Object.fromEntries(rows.map(({ state, many }) => [state, many]));
}

/** The newest request that took the place of this one; the request itself where none did. */
export async function asItStands(tx: Tx, request: ReleaseRequest): Promise<ReleaseRequest> {
  const next = request.askedAgainAs === null ? undefined : await requestById(tx, request.askedAgainAs);
  return next ? asItStands(tx, next) : request;
}

/** A run for which tutors are released, with its sessions as they are. */
export interface RunToRelease {
  readonly id: string;
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

/**
 * Those whose manager has agreed to the sessions of a run as they are now: to every one still to come, or to some. A yes to
 * days that have moved since is none for the days they moved to.
 */
export async function releasedForRun(
  tx: Tx,
  { id, sessions }: RunToRelease,
  zone: string,
  now: Date,
): Promise<Map<string, 'all' | 'some'>> {
  const rows = await tx.named<AskedDay & { personId: string }>(
    'released-for-run',
    `select q.person_id as "personId", d.on_day as "onDay", d.weekday, d.from_time as "from", d.until_time as "until"
       from release_requests q join release_days d on d.space_id = $1 and d.request_id = q.id and d.possible
      where q.space_id = $1 and q.run_id = $2 and q.state = 'agreed' and q.asked_again_as is null`,
    [tx.spaceId, id],
  );
  const ahead = sessions
    .filter(({ endsAt }) => endsAt > now)
    .map(({ startsAt, endsAt }) => dayOfSession(startsAt, endsAt, zone));
  const released = [...Map.groupBy(rows, ({ personId }) => personId)].flatMap(([personId, days]) => {
    const many = ahead.filter((session) => days.some((day) => covers(day, session))).length;
    if (many === 0) return [];
    return [[personId, many === ahead.length ? ('all' as const) : ('some' as const)] as const];
  });
  return new Map(released);
}

function covers(agreed: AskedDay, session: AskedDay): boolean {
  return agreed.onDay === session.onDay && agreed.from <= session.from && agreed.until >= session.until;
}
