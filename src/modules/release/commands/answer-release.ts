import { tell } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { releaseAgreed, releaseDeclined } from '../events.ts';
import { answerWords } from '../model/letters.ts';
import { forgetAfter } from '../model/rules.ts';
import { lockRequest } from '../queries/requests.ts';
import type { ReleaseRequest } from '../queries/requests.ts';
import { release } from '../tables.ts';
import type { Reason } from '../tables.ts';
import type { By } from '#platform/by.ts';

/** What a manager says: which of the days are possible, or why none is. */
export type ManagersWord =
  | { readonly says: 'yes'; readonly possible: readonly number[] }
  | { readonly says: 'no'; readonly reason: Reason; readonly words: string };

export interface ReleaseAnswer {
  readonly requestId: string;
  readonly word: ManagersWord;
  /** The day on which the manager said it, "2026-11-23". */
  readonly answeredOn: string;
  /** Who said it, where somebody here wrote it down and it was not who was asked. */
  readonly saidBy?: string;
}

export type ReleaseAnswered =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'answered-already' | 'withdrawn' | 'no-day' };

/** Keeps a manager's answer and tells the tutor. Late is welcome: a request that counts as unanswered can be answered. */
export async function answerRelease(tx: Tx, by: By, answer: ReleaseAnswer): Promise<ReleaseAnswered> {
  const request = found(await lockRequest(tx, answer.requestId));
  if (request.state === 'withdrawn') return { ok: false, reason: 'withdrawn' };
  if (request.state === 'agreed' || request.state === 'declined')
    return { ok: false, reason: 'answered-already' };
  const { word } = answer;
  const possible = word.says === 'yes' ? daysAmong(request, word.possible) : [];
  if (word.says === 'yes' && possible.length === 0) return { ok: false, reason: 'no-day' };
  await keepAnswer(tx, by, answer);
  await keepDays(tx, request.id, possible);
  await by.platform.record(
    tx,
    by.actor,
    word.says === 'yes'
      ? releaseAgreed(request.id, answer.answeredOn, possible.length, request.days.length)
      : releaseDeclined(request.id, answer.answeredOn, word.reason),
  );
  await tellTutor(tx, by, request);
  return { ok: true };
}

function daysAmong({ days }: ReleaseRequest, numbers: readonly number[]): number[] {
  return days.map(({ number }) => number).filter((number) => numbers.includes(number));
}

async function keepAnswer(tx: Tx, { actor }: By, answer: ReleaseAnswer): Promise<void> {
  const { word } = answer;
  await release(tx)
    .updateTable('release_requests')
    .set({
      state: word.says === 'yes' ? 'agreed' : 'declined',
      reason: word.says === 'no' ? word.reason : null,
      reason_words: word.says === 'no' ? word.words : '',
      answered_on: answer.answeredOn,
      answered_at: actor.at,
      answered_channel: actor.channel,
      recorded_by_person_id: actor.personId,
      forget_manager_at: forgetAfter(actor.at),
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', answer.requestId)
    .execute();
  if (answer.saidBy === undefined) return;
  await release(tx)
    .updateTable('release_managers')
    .set({ name: answer.saidBy })
    .where('space_id', '=', tx.spaceId)
    .where('request_id', '=', answer.requestId)
    .execute();
}

async function keepDays(tx: Tx, requestId: string, possible: readonly number[]): Promise<void> {
  await tx.named(
    'release-days-possible',
    `update release_days set possible = number = any($3::int[]) where space_id = $1 and request_id = $2`,
    [tx.spaceId, requestId, possible],
  );
}

// By way of signing in: whoever is signed in already goes straight on.
async function tellTutor(tx: Tx, by: By, { id, code, personId }: ReleaseRequest): Promise<void> {
  const address = new URL(
    `/sign-in?${new URLSearchParams({ next: `/${by.space.slug}/releases/${id}` })}`,
    by.platform.config.publicUrl,
  ).href;
  await tell(tx, by, [
    {
      personId,
      kind: 'release-answer',
      about: { type: 'release answer', id },
      code,
      words: answerWords(code, address),
    },
  ]);
}
