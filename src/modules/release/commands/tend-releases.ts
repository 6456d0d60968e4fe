import type { Tx } from '#platform/database/tx.ts';
import { forgetMessagesAbout } from '#platform/mail/forget-messages.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { managerForgotten, releaseReminded, releaseUnanswered } from '../events.ts';
import { MANAGER_KEPT_DAYS } from '../model/rules.ts';
import { requestById } from '../queries/requests.ts';
import type { By } from '#platform/by.ts';
import { aboutRequest, writeToManager } from './write-to-manager.ts';

const MOST = 200;

/**
 * Looks after what time does to requests: each manager is reminded once, half-way; what nobody answered counts as
 * unanswered; and whoever was asked is let go of some weeks after the answer, with what was written to them.
 */
export async function tendReleases(tx: Tx, platform: Platform, space: Space, now: Date): Promise<void> {
  const actor = { personId: null, onBehalfOf: null, channel: 'system' as const, at: now };
  const by: By = { platform, space, actor };
  for (const id of await take(tx, now, REMIND)) {
    await writeToManager(tx, by, (await requestById(tx, id))!, 'reminder');
    await platform.record(tx, actor, releaseReminded(id));
  }
  for (const id of await take(tx, now, TIME_UP)) await platform.record(tx, actor, releaseUnanswered(id));
  for (const id of await take(tx, now, FORGET)) {
    await forgetMessagesAbout(tx, aboutRequest(id));
    await platform.record(tx, actor, managerForgotten(id));
  }
}

const due = (where: string) => `
  select id from release_requests where space_id = $1 and ${where} order by id limit ${MOST} for update skip locked`;

const REMIND = {
  name: 'releases-to-remind',
  sql: `with due as (${due(`state = 'asked' and remind_at <= $2 and reminded_at is null`)})
    update release_requests q set reminded_at = $2 from due where q.space_id = $1 and q.id = due.id returning q.id`,
};

const TIME_UP = {
  name: 'releases-unanswered',
  sql: `with due as (${due(`state = 'asked' and answer_by <= $2`)})
    update release_requests q
       set state = 'unanswered', forget_manager_at = coalesce(q.link_until, q.answer_by) + interval '${MANAGER_KEPT_DAYS} days'
      from due where q.space_id = $1 and q.id = due.id returning q.id`,
};

const FORGET = {
  name: 'releases-to-forget',
  sql: `with due as (${due(`forget_manager_at <= $2`)}),
    gone as (delete from release_managers m using due where m.space_id = $1 and m.request_id = due.id)
    update release_requests q set forget_manager_at = null from due where q.space_id = $1 and q.id = due.id returning q.id`,
};

async function take(tx: Tx, now: Date, { name, sql }: typeof REMIND): Promise<string[]> {
  const rows = await tx.named<{ id: string }>(name, sql, [tx.spaceId, now]);
  return rows.map(({ id }) => id);
}
