import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { isId } from '#platform/ids/ids.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Tx } from '#platform/database/tx.ts';
import { askAgain } from '../../commands/ask-again.ts';
import { withdrawRelease } from '../../commands/withdraw-release.ts';
import { maySee, runsTheCollege } from '../../policy.ts';
import { asItStands, requestById } from '../../queries/requests.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import { dayHere, namedIn } from '../load.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { oneReleaseView } from './view.ts';

export const requestParams = z.object({ request: z.string().refine(isId) });
export type OfRequest = Visit<z.output<typeof requestParams>, unknown>;

/** The request of the address, for those who may see it; to others there is none. */
export async function loadRequest(tx: Tx, visit: OfRequest): Promise<ReleaseRequest> {
  const request = found(await requestById(tx, visit.params.request));
  return found(maySee(visit.who, request) ? request : null);
}

const query = z.object({
  done: z.enum(['asked', 'again', 'kept', 'withdrawn', 'late', 'not-again']).optional(),
});
const DONE = {
  asked: 'It is asked.',
  again: 'It is asked again, for the days as they are now.',
  kept: 'The answer is kept, and the tutor is told.',
  withdrawn: 'It is taken back.',
  late: null,
  'not-again': null,
} as const;

export const oneReleasePage = page({ params: requestParams, query }, async (visit) => {
  const seen = await read(visit, async (tx) => {
    const request = await loadRequest(tx, visit);
    return { request, ...(await namedIn(tx, visit, [request])) };
  });
  const { done } = visit.query;
  const main = oneReleaseView({
    ...seen,
    slug: visit.space.slug,
    zone: visit.space.timeZone,
    dayOf: dayHere(visit),
    runs: runsTheCollege(visit.who),
    own: visit.who?.personId === seen.request.personId,
    done: done ? DONE[done] : null,
    late: done === 'late',
    notAgain: done === 'not-again',
    next: seen.request.askedAgainAs === null ? null : await read(visit, (tx) => asItStands(tx, seen.request)),
    fields: () => visit.formFields(),
  });
  return show(visit, { title: `Release ${seen.request.code}`, main });
});

export const submitWithdraw = page({ params: requestParams }, async (visit) => {
  const request = await read(visit, (tx) => loadRequest(tx, visit));
  visit.form.parse(z.object({}));
  const own = visit.who?.personId === request.personId;
  const result = await doOnce(
    visit,
    'withdraw-release',
    (tx, by) => withdrawRelease(tx, by, request.id),
    own ? {} : { onBehalfOf: request.personId },
  );
  return goTo(`/${visit.space.slug}/releases/${request.id}?done=${result.ok ? 'withdrawn' : 'late'}`);
});

/** One press: the same manager is asked about the days as they are now. */
export const submitAskAgain = page({ params: requestParams }, async (visit) => {
  const request = await read(visit, (tx) => loadRequest(tx, visit));
  visit.form.parse(z.object({}));
  const own = visit.who?.personId === request.personId;
  const result = await doOnce(
    visit,
    'ask-release-again',
    (tx, by) => askAgain(tx, by, request.id),
    own ? {} : { onBehalfOf: request.personId },
  );
  const [id, done] = result.ok ? [result.requestId, 'again'] : [request.id, 'not-again'];
  return goTo(`/${visit.space.slug}/releases/${id}?done=${done}`);
});
