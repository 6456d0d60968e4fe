import { z } from 'zod';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { allVenues } from '../../queries/venues.ts';
import { read } from '#platform/http/do-once.ts';
import { venuesView } from './view.ts';

const DONE = { added: 'The venue is there. Now add its rooms.', changed: 'Your changes are kept.' } as const;

export const venuesPage = page(
  { query: z.object({ done: z.enum(['added', 'changed']).optional() }) },
  async (visit) => {
    const venues = await read(visit, allVenues);
    return show(visit, {
      title: 'Venues and rooms',
      main: venuesView(visit.space.slug, venues, visit.query.done ? DONE[visit.query.done] : null),
      width: 'wide',
    });
  },
);
