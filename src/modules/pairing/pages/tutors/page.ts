import { z } from 'zod';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { peopleNamed, tutorsKnown } from '../../queries/tutors-known.ts';
import { tutorsView } from './view.ts';

const words = z
  .string()
  .max(100)
  .transform((typed) => typed.replace(/\p{C}/gu, ' ').trim());

/** The tutors of the college, and whoever else is looked for by name: where one goes to write down what somebody said. */
export const tutorsPage = page({ query: z.object({ find: words.optional() }) }, async (visit) => {
  const find = visit.query.find ?? '';
  const people = await read(visit, (tx) => (find === '' ? tutorsKnown(tx) : peopleNamed(tx, find)));
  return show(visit, { title: 'Tutors', main: tutorsView({ slug: visit.space.slug, find, people }) });
});
