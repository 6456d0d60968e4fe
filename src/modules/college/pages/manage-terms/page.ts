import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { allTerms } from '../../queries/terms.ts';
import { read } from '#platform/http/do-once.ts';
import { termsView } from './view.ts';

export const termsPage = page({}, async (visit) => {
  const terms = await read(visit, allTerms);
  return show(visit, {
    title: 'Terms',
    main: termsView(visit.space.slug, terms, dayIn(visit.space.timeZone, visit.now)),
  });
});
