import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { runsOfTerm } from '../../queries/managed-runs.ts';
import { withNeeds } from '../../queries/runs-with-needs.ts';
import { closedPeriods, termBySlug } from '../../queries/terms.ts';
import { read } from '#platform/http/do-once.ts';
import { nameInAddress } from '../manage-shared/address-words.ts';
import { termQuery } from './query.ts';
import { termView } from './view.ts';

/** The part of an address that names a term. */
export const termParams = z.object({ term: nameInAddress(80) });

export const termPage = page({ params: termParams, query: termQuery }, async (visit) => {
  const { slug, timeZone: zone } = visit.space;
  const view = await read(visit, async (tx) => {
    const term = found(await termBySlug(tx, visit.params.term));
    const closed = await closedPeriods(tx, term.id);
    return { term, closed, all: await withNeeds(tx, await runsOfTerm(tx, term.id), zone, visit.now) };
  });
  return show(visit, {
    title: view.term.name,
    main: termView({ slug, zone, query: visit.query, done: null, ...view }),
    width: 'wide',
  });
});
