import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { runsLooking } from '../../queries/pairing-needs.ts';
import { read } from '#platform/http/do-once.ts';
import { findingTutorsView } from './view.ts';

/** The runs that look for a tutor, with how the asking stands. */
export const findingTutorsPage = page({}, async (visit) => {
  const { slug, timeZone: zone } = visit.space;
  const runs = await read(visit, (tx) => runsLooking(tx, zone, visit.now));
  return show(visit, { title: 'Finding tutors', main: findingTutorsView({ slug, zone, runs }) });
});
