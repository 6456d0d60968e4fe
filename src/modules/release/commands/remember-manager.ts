import { hoursOfRuns } from '#modules/college/index.ts';
import type { By } from '#platform/by.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Tx } from '#platform/database/tx.ts';
import { writeMessage } from '#platform/mail/message.ts';
import { managerRemembered } from '../events.ts';
import { pageLetter } from '../model/letters.ts';
import { releaseToken } from '../model/release-link.ts';
import { forgetAfter } from '../model/rules.ts';
import { requestsAskedAt } from '../queries/requests.ts';
import type { ReleaseRequest } from '../queries/requests.ts';
import { aboutRequest } from './write-to-manager.ts';

interface Remembered {
  readonly request: ReleaseRequest;
  readonly until: Date;
}

/**
 * Remembers a manager who wants to see what it gave back: of each request they agreed to, until some weeks after its last
 * day, and never for less long than before. They are sent the way to their page, which works for as long. Returns until
 * when; null where nothing of theirs was agreed.
 */
export async function rememberManager(tx: Tx, by: By, email: string): Promise<Date | null> {
  const longer = await toRemember(tx, email);
  if (longer.length === 0) return null;
  await tx.named(
    'remember-manager',
    `update release_requests q set forget_manager_at = greatest(q.forget_manager_at, t.until)
       from unnest($2::uuid[], $3::timestamptz[]) t (id, until) where q.space_id = $1 and q.id = t.id`,
    [tx.spaceId, longer.map(({ request }) => request.id), longer.map(({ until }) => until)],
  );
  await by.platform.record.all(
    tx,
    by.actor,
    longer.map(({ request }) => managerRemembered(request.id)),
  );
  const last = longer.reduce((best, one) => (one.until > best.until ? one : best));
  await sendThePage(tx, by, email, last);
  return last.until;
}

/** Until when each agreed request of an address would be remembered. */
export async function toRemember(tx: Tx, email: string): Promise<Remembered[]> {
  const agreed = (await requestsAskedAt(tx, email)).filter(({ state }) => state === 'agreed');
  const hours = await hoursOfRuns(tx, [...new Set(agreed.flatMap(({ runId }) => runId ?? []))]);
  return agreed.flatMap((request) => {
    const ends = hours.get(request.runId ?? '')?.at(-1)?.endsAt ?? endOf(request.toOn);
    return ends === null ? [] : [{ request, until: forgetAfter(ends) }];
  });
}

function endOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T23:59:59Z`);
}

async function sendThePage(
  tx: Tx,
  { platform, space, actor }: By,
  email: string,
  { request, until }: Remembered,
): Promise<void> {
  const token = releaseToken(platform.seal, space.id, { requestId: request.id, until }, 'managers page');
  const link = new URL(`/${space.slug}/releasing/${token}`, platform.config.publicUrl).href;
  const { code, manager } = request;
  const words = pageLetter({
    space,
    code,
    manager: manager!.name,
    link,
    until: dayIn(space.timeZone, until),
  });
  await writeMessage(
    tx,
    platform.jobs,
    { personId: null, to: email, kind: 'release-page', code, about: aboutRequest(request.id), ...words },
    actor.at,
  );
}
