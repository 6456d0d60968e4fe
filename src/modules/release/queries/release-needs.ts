import { hoursOfRuns } from '#modules/college/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { daysChanged } from '../model/days-now.ts';
import type { AskedFor } from '../model/days-now.ts';

/** What waits about release. */
export interface ReleaseNeeds {
  /** Requests whose time was up lately without an answer. */
  readonly unanswered: number;
  /** Requests that no mail went out for, still open: somebody has to hear what the manager says. */
  readonly toHear: number;
  /** Requests that this very person is asked to answer, as a manager, at the address they sign in with. */
  readonly toAnswer: number;
  /** The requests whose days have changed since: they can be asked again. */
  readonly changed: readonly string[];
}

/** So many days after its time was up, an unanswered request is history: it stays on its page, and needs nobody any more. */
const DAYS = 28;
/** How far back a request is looked at for changed days: whatever was asked longer ago is over. */
const A_YEAR = 366;
const DAY = 24 * 60 * 60 * 1000;

type Asked = Omit<AskedFor, 'askedAt'> & { readonly id: string; readonly askedAt: string };

// One statement for everybody's home. A request that was asked again is looked at no more.
const NEEDS = `
  select (select count(*)::int from release_requests where space_id = $1 and state = 'unanswered' and answer_by > $2) as unanswered,
         (select count(*)::int from release_requests where space_id = $1 and state = 'asked' and how_asked = 'themselves') as "toHear",
         (select count(*)::int from release_managers m join release_requests q on q.space_id = $1 and q.id = m.request_id
           where m.space_id = $1 and q.state in ('asked', 'unanswered') and (q.link_until is null or q.link_until > $6)
             and lower(m.email) = (select a.email from memberships b join accounts a on a.id = b.account_id and a.closed_at is null
                                    where b.space_id = $1 and b.person_id = $5)) as "toAnswer",
         coalesce((select json_agg(r) from (
           select q.id, q.run_id as "runId", q.asked_at as "askedAt",
                  coalesce((select json_agg(json_build_object('onDay', d.on_day, 'weekday', d.weekday, 'from', d.from_time, 'until', d.until_time))
                     from release_days d where d.space_id = $1 and d.request_id = q.id), '[]') as days
             from release_requests q
            where q.space_id = $1 and q.asked_at > $3 and q.run_id is not null and q.asked_again_as is null
              and q.state in ('asked', 'unanswered', 'agreed') and ($4 or q.person_id = $5)
            order by q.asked_at desc limit 200) r), '[]') as asked`;

/** What waits about release for somebody; with `all`, what waits for whoever runs the college. */
export async function releaseNeedsOf(
  tx: Tx,
  personId: string,
  all: boolean,
  zone: string,
  now: Date,
): Promise<ReleaseNeeds> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const [row] = await tx.named<Omit<ReleaseNeeds, 'changed'> & { asked: readonly Asked[] }>(
    'release-needs',
    NEEDS,
    [tx.spaceId, ago(DAYS), ago(A_YEAR), all, personId, now],
  );
  const { asked, ...counts } = row!;
  const requests = asked.map((one) => ({ ...one, askedAt: new Date(one.askedAt) }));
  const hours = await hoursOfRuns(tx, [...new Set(requests.flatMap(({ runId }) => runId ?? []))]);
  return { ...counts, changed: [...daysChanged(requests, hours, zone, now).keys()] };
}
