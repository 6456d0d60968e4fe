import { rolesAllow } from '#modules/people/index.ts';
import { notFound } from '#platform/errors/errors.ts';
import { mayLookAfter } from '../../policy.ts';
import { reviewOf } from '../../queries/reviews.ts';
import type { JointReview } from '../../queries/reviews.ts';
import { reviewBegins } from '../../model/review.ts';
import { read } from '#platform/http/do-once.ts';
import { loadRun } from '../manage-run/load.ts';
import type { LoadedRun, OfRun } from '../manage-run/load.ts';

/** A run with its joint review, for its tutors and whoever runs the college. */
export interface LoadedReview extends LoadedRun {
  readonly review: JointReview;
  /** Whether its last session has begun. */
  readonly hasBegun: boolean;
  /** Whether whoever looks is one of its tutors. */
  readonly teachesIt: boolean;
  readonly runsCollege: boolean;
}

/** Reads a run's review; "not found" for everybody else, and for drafts. */
export async function loadReview(visit: OfRun): Promise<LoadedReview> {
  const loaded = await loadRun(visit);
  const { run } = loaded.one;
  if (run.state === 'draft' || !mayLookAfter(visit.who, run.tutors)) throw notFound();
  const begins = reviewBegins(loaded);
  return {
    ...loaded,
    review: await read(visit, (tx) => reviewOf(tx, run.id)),
    hasBegun: begins !== null && begins <= visit.now,
    teachesIt: run.tutors.some(({ personId }) => personId === visit.who?.personId),
    runsCollege: visit.who !== null && rolesAllow(visit.who.roles, 'run the college'),
  };
}
