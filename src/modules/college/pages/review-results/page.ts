import { z } from 'zod';
import { text } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { askToLookBack } from '../../commands/record-review-asked.ts';
import { decideNextTime, layReviewOpen } from '../../commands/record-review-outcome.ts';
import { doOnce } from '#platform/http/do-once.ts';
import { loadReview } from '../joint-review/load-review.ts';
import { runParams } from '../manage-run/load.ts';
import type { OfRun } from '../manage-run/load.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { resultsView } from './view.ts';

const DONE = {
  own: 'Your answers are kept.',
  asked: 'The students are asked, each by the way they chose.',
  'nobody-to-ask': 'Everybody who can be asked was asked before.',
  open: 'The answers are side by side now.',
  'open-already': 'The answers were laid side by side before, so nothing was added.',
  'not-yet': 'Looking back begins with the last session, so nothing was done.',
  'next-time': 'It is written down, and waits for whoever makes the course’s next version.',
} as const;
const query = z.object({ done: z.enum(Object.keys(DONE) as [keyof typeof DONE]).optional() });

async function parts(visit: OfRun, shown: { done?: keyof typeof DONE; filled?: Filled } = {}) {
  const loaded = await loadReview(visit);
  const main = resultsView({
    ...loaded,
    me: visit.who?.personId ?? null,
    fields: () => visit.formFields(),
    done: shown.done ? DONE[shown.done] : null,
    filled: shown.filled ?? untouched(),
  });
  return { title: `Looking back ${loaded.one.run.code}`, main };
}

/** Looking back on one run: how far it is, then what tutors and students said, side by side, and what comes of it. */
export const reviewPage = page({ params: runParams, query }, async (visit) =>
  show(visit, await parts(visit, visit.query.done ? { done: visit.query.done } : {})),
);

const nothingTyped = z.object({});
const back = (visit: OfRun, done: keyof typeof DONE): Reply =>
  goTo(`/${visit.space.slug}/runs/${visit.params.code}/review?done=${done}`);

export const submitAsk = page({ params: runParams }, async (visit) => {
  visit.form.parse(nothingTyped);
  const { one } = await loadReview(visit);
  const { platform, space } = visit;
  const done = await doOnce(visit, 'ask to look back', (tx, { actor }) =>
    askToLookBack(tx, { platform, actor }, space, one.run),
  );
  if (!done.ok) return back(visit, done.reason === 'too-early' ? 'not-yet' : 'open-already');
  return back(visit, done.people > 0 ? 'asked' : 'nobody-to-ask');
});

export const submitLayOpen = page({ params: runParams }, async (visit) => {
  visit.form.parse(nothingTyped);
  const { one } = await loadReview(visit);
  const done = await doOnce(visit, 'lay review open', (tx, by) => layReviewOpen(tx, by, one.run.id));
  return back(visit, done.ok ? 'open' : 'not-yet');
});

const nextTimeForm = z.object({ words: text('Write what you will do otherwise, in a sentence', 500) });

export const submitNextTime = page({ params: runParams }, async (visit) => {
  const { one } = await loadReview(visit);
  const form = visit.form.parse(nextTimeForm);
  if (!form.ok) return showAgain(visit, await parts(visit, { filled: form }));
  await doOnce(visit, 'next time', async (tx, by) => {
    await decideNextTime(tx, by, one.run.id, form.value.words);
    return { ok: true };
  });
  return back(visit, 'next-time');
});
