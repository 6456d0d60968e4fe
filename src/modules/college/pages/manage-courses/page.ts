import { z } from 'zod';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { coursesTitledLike } from '../../queries/courses.ts';
import { read } from '#platform/http/do-once.ts';
import { wordsToLookFor } from '../manage-shared/address-words.ts';
import { coursesView } from './view.ts';

const query = z.object({
  q: wordsToLookFor().optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});

export const coursesPage = page({ query }, async (visit) => {
  const { q = '', page: number = 1 } = visit.query;
  const courses = await read(visit, (tx) => coursesTitledLike(tx, q, number));
  return show(visit, {
    title: 'Courses',
    main: coursesView({ slug: visit.space.slug, q, page: number, courses }),
    width: 'wide',
  });
});
