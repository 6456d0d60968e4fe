import { rolesAllow } from '#modules/people/index.ts';
import { notFound } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';

/** Takes somebody who has signed in to where their own work is. */
export const ownHome = page({}, (visit) => {
  if (!visit.who?.personId) throw notFound();
  const { slug } = visit.space;
  if (rolesAllow(visit.who.roles, 'run the college')) return goTo(`/${slug}/manage`);
  if (rolesAllow(visit.who.roles, 'teach')) return goTo(`/${slug}/my-teaching`);
  return goTo(`/${slug}`);
});
