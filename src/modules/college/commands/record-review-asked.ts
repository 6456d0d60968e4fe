import { tell } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { askedToLookBack } from '../events/week-events.ts';
import { neutralName } from '../model/neutral-name.ts';
import { linkEnds } from '../model/review.ts';
import { reviewLetter } from '../model/review-letter.ts';
import { reviewToken } from '../model/review-link.ts';
import { record } from './by.ts';
import { lockReview } from './record-review.ts';

export type AskedToLookBack =
  | { readonly ok: true; readonly people: number }
  | { readonly ok: false; readonly reason: 'too-early' | 'laid-open' };

/**
 * Asks the students of a run to look back, each by the way they chose, with a link of their own that works once and ends.
 * Nobody is asked twice. Which link went to whom is written nowhere but in the message itself.
 */
export async function askToLookBack(
  tx: Tx,
  by: { readonly platform: Platform; readonly actor: Actor },
  space: Space,
  run: { readonly id: string; readonly code: string },
): Promise<AskedToLookBack> {
  const { platform, actor } = by;
  const review = await lockReview(tx, run.id);
  if (review.begins === null || review.begins > actor.at) return { ok: false, reason: 'too-early' };
  if (review.laidOpenAt !== null) return { ok: false, reason: 'laid-open' };
  const asked = await askThem(tx, run.id, actor);
  const endsAt = linkEnds(actor.at);
  const base = `${platform.config.publicUrl}/${space.slug}/reviews`;
  await tell(
    tx,
    by,
    asked.map((personId) => ({
      personId,
      kind: 'joint-review',
      about: { type: 'run', id: run.id },
      code: run.code,
      words: reviewLetter({
        code: run.code,
        college: neutralName(space.slug),
        phone: space.contactPhone,
        address: `${base}/${reviewToken(platform.seal, space.id, run.id, endsAt)}`,
        endsAt,
        timeZone: space.timeZone,
      }),
    })),
  );
  if (asked.length > 0) await record(tx, by, askedToLookBack(run.id, asked.length));
  return { ok: true, people: asked.length };
}

// Whoever has a place, and whoever came without one. Tutors have a page of their own.
const ASK = `
  with asked as (update college_joint_reviews set asked_at = $3, asked_by_person_id = $4 where space_id = $1 and run_id = $2)
  insert into college_review_asked (space_id, run_id, person_id, asked_at)
  select $1, $2, p.id, $3 from (
    select person_id as id from college_bookings where space_id = $1 and run_id = $2 and state = 'booked'
     union
    select a.person_id from college_sessions s join college_attendance a on a.space_id = $1 and a.session_id = s.id
     where s.space_id = $1 and s.run_id = $2 and a.mark in ('present', 'part')) p
   where not exists (select 1 from college_run_tutors t where t.space_id = $1 and t.run_id = $2 and t.person_id = p.id)
  on conflict do nothing returning person_id as id`;

async function askThem(tx: Tx, runId: string, { at, personId }: Actor): Promise<string[]> {
  const rows = await tx.named<{ id: string }>('ask-to-look-back', ASK, [tx.spaceId, runId, at, personId]);
  return rows.map(({ id }) => id);
}
