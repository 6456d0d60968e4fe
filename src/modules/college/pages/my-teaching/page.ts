import { z } from 'zod';
import { askedOf, askedView, partsWithNames } from '#modules/thread/index.ts';
import { found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { runsOfTutor } from '../../queries/managed-runs.ts';
import { namesOfWorks } from '../../queries/names-of-works.ts';
import { withNeeds } from '../../queries/runs-with-needs.ts';
import { read } from '../do-once.ts';
import { myTeachingView } from './view.ts';

export const myTeachingPage = page(
  { query: z.object({ done: z.enum(['kept']).optional() }) },
  async (visit) => {
    const personId = found(visit.who?.personId);
    const { slug, timeZone: zone } = visit.space;
    const { needs, asked } = await read(visit, async (tx) => ({
      needs: await withNeeds(tx, await runsOfTutor(tx, personId), zone, visit.now),
      asked: await partsWithNames(tx, namesOfWorks, await askedOf(tx, personId)),
    }));
    const main = myTeachingView({
      slug,
      zone,
      now: visit.now,
      personId,
      runs: needs.runs,
      names: needs.names,
      asked: askedView(asked, visit, 'home'),
      waiting: asked.length,
      done: visit.query.done ? 'It is kept.' : null,
    });
    return show(visit, { title: 'My teaching', main });
  },
);
