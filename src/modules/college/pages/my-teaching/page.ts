import { z } from 'zod';
import { askedOf, askedView, partsWithNames } from '#modules/thread/index.ts';
import { found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { runsById, runsOfTutor } from '../../queries/managed-runs.ts';
import { namesOfWorks } from '../../queries/names-of-works.ts';
import { withNeeds } from '../../queries/runs-with-needs.ts';
import { read } from '#platform/http/do-once.ts';
import { weekOf } from '../day-pack/week-of.ts';
import { askedByWork } from './asked-by-work.ts';
import { weekSection } from '../day-pack/week-section.ts';
import { myTeachingView } from './view.ts';

export const myTeachingPage = page(
  { query: z.object({ done: z.enum(['kept']).optional() }) },
  async (visit) => {
    const personId = found(visit.who?.personId);
    const { slug, timeZone: zone } = visit.space;
    const { needs, asked, week } = await read(visit, async (tx) => {
      const parts = await partsWithNames(tx, namesOfWorks, await askedOf(tx, personId));
      const works = parts.map(({ work }) => work).filter(({ type }) => type === 'run');
      const runs = await runsById(tx, [...new Set(works.map(({ id }) => id))]);
      const taught = await runsOfTutor(tx, personId);
      return {
        needs: await withNeeds(tx, taught, zone, visit.now),
        asked: askedByWork(parts, { runs, taught, zone }),
        week: await weekOf(tx, personId, zone, visit.now),
      };
    });
    const main = myTeachingView({
      slug,
      zone,
      now: visit.now,
      personId,
      runs: needs.runs,
      names: needs.names,
      week: weekSection(week, slug, zone, visit.now),
      asked: asked.map((work) => ({ ...work, questions: askedView(work.parts, visit, 'home') })),
      done: visit.query.done ? 'It is kept.' : null,
    });
    return show(visit, { title: 'My teaching', main });
  },
);
