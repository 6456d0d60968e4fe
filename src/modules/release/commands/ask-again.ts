import { hoursOfRuns } from '#modules/college/index.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { releaseAskedAgain } from '../events.ts';
import type { AskedDay } from '../model/asked-day.ts';
import { daysNow, printOfDays } from '../model/days-now.ts';
import { forgetAfter } from '../model/rules.ts';
import { lockRequest } from '../queries/requests.ts';
import type { ReleaseRequest } from '../queries/requests.ts';
import { answerRelease } from './answer-release.ts';
import type { ReleaseAnswer, ReleaseAnswered } from './answer-release.ts';
import { askForRelease } from './ask-for-release.ts';

export type AskedAgain =
  | { readonly ok: true; readonly requestId: string }
  /** as-it-was: the days are those that were asked for. manager-gone: nobody knows any more who was asked. */
  | { readonly ok: false; readonly reason: 'as-it-was' | 'manager-gone' | 'asked-already' };

type Known = ReleaseRequest & { readonly manager: NonNullable<ReleaseRequest['manager']> };

/** Asks the same manager about the days of the run as they are now, in place of those that were asked for. Pressed twice, it is asked once. */
export async function askAgain(tx: Tx, by: By, requestId: string): Promise<AskedAgain> {
  const request = found(await lockRequest(tx, requestId));
  if (request.askedAgainAs) return { ok: true, requestId: request.askedAgainAs };
  const days = await daysOf(tx, by, request);
  if (days === null || request.state === 'withdrawn') return { ok: false, reason: 'as-it-was' };
  if (!isKnown(request)) return { ok: false, reason: 'manager-gone' };
  return replace(tx, by, request, days, true);
}

export type AnsweredAsItStands =
  ReleaseAnswered | { readonly ok: false; readonly reason: 'days-changed' | 'asked-already' };

/**
 * Keeps a manager's answer for the days as they are now: where they have changed since they were asked for, the request
 * is asked anew for them and answered at once. `seen` is the print of the days the page had shown.
 */
export async function answerAsItStands(
  tx: Tx,
  by: By,
  answer: ReleaseAnswer,
  seen: string,
): Promise<AnsweredAsItStands> {
  const request = found(await lockRequest(tx, answer.requestId));
  const days = isOpen(request) && isKnown(request) ? await daysOf(tx, by, request) : null;
  if (isOpen(request) && printOfDays(days ?? request.days) !== seen)
    return { ok: false, reason: 'days-changed' };
  if (days === null || !isKnown(request)) return answerRelease(tx, by, answer);
  const anew = await replace(tx, by, request, days, false);
  return anew.ok ? answerRelease(tx, by, { ...answer, requestId: anew.requestId }) : anew;
}

function isOpen({ state }: ReleaseRequest): boolean {
  return state === 'asked' || state === 'unanswered';
}

function isKnown(request: ReleaseRequest): request is Known {
  return request.manager !== null;
}

async function daysOf(tx: Tx, { space, actor }: By, request: ReleaseRequest): Promise<AskedDay[] | null> {
  if (request.runId === null) return null;
  const hours = await hoursOfRuns(tx, [request.runId]);
  return daysNow(request, hours.get(request.runId) ?? [], space.timeZone, actor.at);
}

// The old one is closed first: of two open requests of one person for one run the database keeps one.
async function replace(
  tx: Tx,
  by: By,
  request: Known,
  days: readonly AskedDay[],
  write: boolean,
): Promise<
  { readonly ok: true; readonly requestId: string } | { readonly ok: false; readonly reason: 'asked-already' }
> {
  const { personId, runId, fromOn, toOn, whatFor, note, manager } = request;
  await tx.named(
    'close-for-asking-again',
    `update release_requests set state = case when state in ('asked', 'unanswered') then 'withdrawn' else state end, forget_manager_at = $3
      where space_id = $1 and id = $2`,
    [tx.spaceId, request.id, forgetAfter(by.actor.at)],
  );
  const asked = await askForRelease(tx, by, {
    personId,
    runId,
    fromOn,
    toOn,
    whatFor,
    note,
    days,
    manager,
    write: write ? 'again' : 'nothing',
  });
  if (!asked.ok) return { ok: false, reason: 'asked-already' };
  await tx.named(
    'asked-again-as',
    `update release_requests set asked_again_as = $3 where space_id = $1 and id = $2`,
    [tx.spaceId, request.id, asked.requestId],
  );
  await by.platform.record(tx, by.actor, releaseAskedAgain(request.id, asked.requestId));
  return asked;
}
