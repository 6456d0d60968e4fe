import { z } from 'zod';
import { withQuery } from '#design/layout/address.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { findPeople } from '../../queries/find-people.ts';
import { inTitle } from '../in-title.ts';
import { listPeopleView } from './view.ts';

const A_PAGE = 40;
const query = z.object({ q: z.string().max(100).optional(), after: z.uuid().optional() });

/** Everybody the space knows, found by any words of their names. */
export const listPeople = page({ query }, async (visit) => {
  const { q = '', after } = visit.query;
  const found = await visit.platform.database.inSpace(visit.space.id, (tx) =>
    findPeople(tx, q, { limit: A_PAGE + 1, ...(after ? { after } : {}) }),
  );
  const shown = found.slice(0, A_PAGE);
  const path = `/${visit.space.slug}/people`;
  const words = q === '' ? undefined : q;
  return show(visit, {
    title: q === '' ? 'People' : `People: ${inTitle(q)}`,
    main: listPeopleView({
      path,
      words: q,
      people: shown,
      first: after ? withQuery(path, { q: words }) : null,
      next: found.length > A_PAGE ? withQuery(path, { q: words, after: shown.at(-1)!.id }) : null,
    }),
  });
});
