import { z } from 'zod';
import { rolesAllow } from '#modules/people/index.ts';
import { file } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { staffTutors } from '../../queries/staff-tutors.ts';
import { read } from '#platform/http/do-once.ts';
import { staffCsv } from './csv.ts';
import { staffTutorsView } from './view.ts';

const query = z.object({ done: z.enum(['kept']).optional() });

export const staffTutorsPage = page({ query }, async (visit) => {
  const { slug, timeZone: zone } = visit.space;
  const staff = await read(visit, (tx) => staffTutors(tx, zone, visit.now));
  const main = staffTutorsView({
    slug,
    zone,
    today: dayIn(zone, visit.now),
    staff,
    mayChangeRules: visit.who !== null && rolesAllow(visit.who.roles, 'change rules'),
    done: visit.query.done ? 'The aim is kept, with who set it.' : null,
  });
  return show(visit, { title: 'Staff tutors', main });
});

/** The same figures as a file for a spreadsheet. */
export const staffTutorsFile = page({}, async (visit) => {
  const { slug, timeZone } = visit.space;
  const staff = await read(visit, (tx) => staffTutors(tx, timeZone, visit.now));
  return file('text/csv; charset=utf-8', staffCsv(staff), `${slug}-staff-tutors.csv`);
});
