import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { addTerm } from '../../commands/add-term.ts';
import { doOnce } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { addTermForm } from './form.ts';
import { addTermView } from './view.ts';

const parts = (visit: Visit, filled: Filled, key?: string) => ({
  title: 'Add a term',
  main: addTermView(visit.space.slug, visit.formFields(key), filled),
});

export const addTermPage = page({}, (visit) => show(visit, parts(visit, untouched())));

export const submitTerm = page({}, async (visit) => {
  const form = visit.form.parse(addTermForm);
  if (!form.ok) return showAgain(visit, parts(visit, form, visit.form.key));
  const added = await doOnce(visit, 'add-term', (tx, by) => addTerm(tx, by, form.value));
  if (added.ok) return goTo(`/${visit.space.slug}/manage/terms/${added.slug}/edit?done=added`);
  const message = 'There is a term of that name already. Please give this one another';
  return showAgain(visit, parts(visit, { typed: form.typed, errors: [{ field: 'name', message }] }));
});
