import { z } from 'zod';
import { withQuery } from '#design/layout/address.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { findPeople } from '../../queries/find-people.ts';
import { inTitle } from '../in-title.ts';
import type { FormShown } from '../mistakes.ts';
import { nameSearchForm, nameSearchQuery, nameSearched, showFound } from '../name-search.ts';
import { listPeopleView } from './view.ts';

const A_PAGE = 40;
const query = z.object({ ...nameSearchQuery, after: z.uuid().optional() });

/** Everybody the space knows, found by any words of their names. */
export const listPeople = page({ query }, async (visit) => {
  const searched = nameSearched(visit, pathOf(visit));
  if ('kind' in searched) return searched;
  const words = searched.words ?? '';
  return list(visit, { typed: { words }, errors: [] }, { ...searched, words, after: visit.query.after });
});

/** Looks for somebody by name. */
export const submitFindPeople = page({}, (visit) => {
  const form = visit.form.parse(nameSearchForm);
  if (!form.ok) return list(visit, form, { words: '', token: undefined, after: undefined });
  return showFound(visit, pathOf(visit), form.value.words);
});

function pathOf(visit: Visit): string {
  return `/${visit.space.slug}/people`;
}

interface Turned {
  readonly words: string;
  readonly token: string | undefined;
  readonly after: string | undefined;
}

async function list(visit: Visit, form: FormShown, { words, token, after }: Turned): Promise<Reply> {
  const found = await visit.platform.database.inSpace(visit.space.id, (tx) =>
    findPeople(tx, words, { limit: A_PAGE + 1, ...(after ? { after } : {}) }),
  );
  const shown = found.slice(0, A_PAGE);
  const path = pathOf(visit);
  const answer = form.errors.length > 0 ? showAgain : show;
  return answer(visit, {
    title: words === '' ? 'People' : `People: ${inTitle(words)}`,
    main: listPeopleView({
      path,
      form,
      fields: visit.formFields(),
      words,
      people: shown,
      first: after ? withQuery(path, { found: token }) : null,
      next: found.length > A_PAGE ? withQuery(path, { found: token, after: shown.at(-1)!.id }) : null,
    }),
  });
}
