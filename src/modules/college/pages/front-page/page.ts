import { page } from '#platform/http/route.ts';
import { hasBegun } from '../../model/offered-run.ts';
import { whenWordsChange } from '../../model/when-words-change.ts';
import { keptForVisitors } from '../prospectus/kept-for-visitors.ts';
import { readingOf, runsOnOffer } from '../prospectus/page.ts';
import { frontView } from './view.ts';

/** How many runs stand on the front page. */
const A_FEW = 6;

/** The college's own front page: what it is, what comes next, how to ask for a place. */
export const frontPage = page({}, async (visit) =>
  keptForVisitors(visit, async () => {
    const { space, now } = visit;
    const runs = await runsOnOffer(visit);
    const coming = runs.filter((run) => !hasBegun(run, now));
    const next = (coming.length > 0 ? coming : runs).slice(0, A_FEW);
    const main = frontView({ space, reading: readingOf(visit), count: runs.length, next });
    return { parts: { title: space.name, main }, until: whenWordsChange(runs, space.timeZone, now) };
  }),
);
