import type { Tx } from '#platform/database/tx.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { releaseAsked } from '../events.ts';
import type { AskedDay } from '../model/asked-day.ts';
import { answerDays, timesOf } from '../model/rules.ts';
import { requestById } from '../queries/requests.ts';
import { release } from '../tables.ts';
import type { By } from '#platform/by.ts';
import { writeToManager } from './write-to-manager.ts';

export interface AskForRelease {
  readonly personId: string;
  /** The run it is for, whose sessions are the days; or a time from one day to another. */
  readonly runId: string | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly whatFor: string;
  readonly note: string;
  readonly days: readonly AskedDay[];
  /** Without an address the tutor asks themselves, and what the manager says is recorded here. */
  readonly manager: { readonly name: string; readonly email: string | null };
  /** What the manager is written: that they are asked, that they are asked again since the days changed, or nothing. */
  readonly write?: 'first' | 'again' | 'nothing';
}

export type ReleaseAsked =
  | { readonly ok: true; readonly requestId: string }
  | { readonly ok: false; readonly reason: 'asked-already' };

/** Asks a tutor's manager to release them. One open request for one run at a time. */
export async function askForRelease(tx: Tx, by: By, ask: AskForRelease): Promise<ReleaseAsked> {
  const id = newId();
  const howAsked = ask.manager.email ? 'mail' : 'themselves';
  const { at } = by.actor;
  const { remindAt, answerBy, linkUntil } = timesOf(at, (await ruleOf(tx, answerDays)).value);
  const added = await release(tx)
    .insertInto('release_requests')
    .values({
      space_id: tx.spaceId,
      id,
      code: newCode(),
      person_id: ask.personId,
      run_id: ask.runId,
      from_on: ask.fromOn,
      to_on: ask.toOn,
      what_for: ask.whatFor,
      note: ask.note,
      state: 'asked',
      how_asked: howAsked,
      asked_at: at,
      remind_at: howAsked === 'mail' ? remindAt : null,
      answer_by: answerBy,
      link_until: howAsked === 'mail' ? linkUntil : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return { ok: false, reason: 'asked-already' };
  await addDays(tx, id, ask.days);
  await addManager(tx, id, ask);
  await by.platform.record(tx, by.actor, releaseAsked(id, ask.personId, ask.runId, howAsked));
  const { write = 'first' } = ask;
  if (write !== 'nothing') await writeToManager(tx, by, (await requestById(tx, id))!, write);
  return { ok: true, requestId: id };
}

async function addDays(tx: Tx, requestId: string, days: readonly AskedDay[]): Promise<void> {
  const rows = days.map((day, index) => ({
    space_id: tx.spaceId,
    request_id: requestId,
    number: index + 1,
    on_day: day.onDay,
    weekday: day.weekday,
    from_time: day.from,
    until_time: day.until,
  }));
  await release(tx).insertInto('release_days').values(rows).execute();
}

async function addManager(tx: Tx, requestId: string, { personId, manager }: AskForRelease): Promise<void> {
  await release(tx)
    .insertInto('release_managers')
    .values({ space_id: tx.spaceId, request_id: requestId, person_id: personId, ...manager })
    .execute();
}
