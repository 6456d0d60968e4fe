import { page } from '#platform/http/route.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { fitting } from '../../model/prospectus-filters.ts';
import { whenWordsChange } from '../../model/when-words-change.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { openRuns } from '../../queries/open-runs.ts';
import { keptForVisitors } from './kept-for-visitors.ts';
import { printView } from './print-view.ts';
import { printQuery, prospectusQuery, tidyAddress } from './query.ts';
import type { Reading } from './run-card.ts';
import { prospectusText } from './text.ts';
import { prospectusView } from './view.ts';

/** What is on: the runs of current and coming terms, searched and filtered by the address. */
export const prospectusPage = page({ query: prospectusQuery }, async (visit) => {
  const tidy = tidyAddress(visit.address, visit.query);
  if (tidy) return goTo(tidy);
  return keptForVisitors(visit, async () => {
    const { space, query: filters } = visit;
    const all = await runsOnOffer(visit);
    const fit = fitting(all, filters, space.timeZone, visit.now);
    const main = prospectusView({ space, reading: readingOf(visit), filters, all, fit });
    return {
      parts: { title: prospectusText[visit.language].title, main },
      until: whenWordsChange(all, space.timeZone, visit.now),
    };
  });
});

/** The same as one document for paper. */
export const printPage = page({ query: printQuery }, async (visit) =>
  keptForVisitors(visit, async () => {
    const { space } = visit;
    const { size, ...filters } = visit.query;
    const all = await runsOnOffer(visit);
    const fit = fitting(all, filters, space.timeZone, visit.now);
    const main = printView({
      space,
      reading: readingOf(visit),
      filters,
      all,
      fit,
      large: size === 'large',
      publicUrl: visit.platform.config.publicUrl,
    });
    return {
      parts: { title: prospectusText[visit.language].title, main },
      until: whenWordsChange(all, space.timeZone, visit.now),
    };
  }),
);

/** What the college offers now. */
export async function runsOnOffer({ platform, space, now }: Visit): Promise<OfferedRun[]> {
  return platform.database.inSpace(space.id, (tx) => openRuns(tx, dayIn(space.timeZone, now), now));
}

/** What the words of a page depend on. */
export function readingOf({ language, space, now }: Visit): Reading {
  return { language, slug: space.slug, zone: space.timeZone, now };
}
