import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { choice, id } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { mergePeople } from '../../commands/merge-people.ts';
import type { Merged } from '../../commands/merge-people.ts';
import { findPeople } from '../../queries/find-people.ts';
import { personById } from '../../queries/person-by-id.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import type { FormShown } from '../mistakes.ts';
import { nameSearchForm, nameSearchQuery, nameSearched, showFound } from '../name-search.ts';
import { findOtherView, sideBySideView } from './view.ts';
import type { MergeTrouble } from './view.ts';

const params = z.object({ id: z.uuid() });
const query = z.object({ ...nameSearchQuery, with: z.uuid().optional() });
const form = z.object({
  other: id('Find the other record first'),
  keep: choice(['this', 'other'], 'Choose which record to keep'),
});

const MOST = 20;

/** Two steps in one address: find the other record, then see both side by side and choose. */
export const mergePage = page({ params, query }, async (visit) => {
  const person = await personHere(visit, visit.params.id);
  if (visit.query.with) return sideBySide(visit, person, await personHere(visit, visit.query.with), null);
  const searched = nameSearched(visit, `${pathOf(visit, person)}/merge`);
  if ('kind' in searched) return searched;
  const words = searched.words ?? lastWord(person.name);
  return findOther(visit, person, words, { typed: { words }, errors: [] });
});

/** Looks for the other record by the name on it. */
export const submitFindOther = page({ params }, async (visit) => {
  const sent = visit.form.parse(nameSearchForm);
  const person = await personHere(visit, visit.params.id);
  if (!sent.ok) return findOther(visit, person, '', sent);
  return showFound(visit, `${pathOf(visit, person)}/merge`, sent.value.words);
});

export const submitMerge = page({ params }, async (visit) => {
  const sent = visit.form.parse(form);
  const person = await personHere(visit, visit.params.id);
  if (!sent.ok) return whichAgain(visit, person, sent);
  const { other, keep } = sent.value;
  const which = keep === 'this' ? { from: other, into: person.id } : { from: person.id, into: other };
  const merged = await mergePeople(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('merge', visit.form),
    which,
  );
  if (merged.ok) return goTo(`/${visit.space.slug}/people/${which.into}`);
  if (merged.reason === 'not-there') return found<Reply>(null);
  return sideBySide(visit, person, await personHere(visit, other), { message: whyNot(merged), keep });
});

// Without another record there is nothing to put side by side: back to finding it.
async function whichAgain(visit: Visit, person: PersonDetails, sent: FormShown): Promise<Reply> {
  const [mistake] = sent.errors;
  const words = lastWord(person.name);
  if (mistake!.field === 'other')
    return findOther(visit, person, words, { typed: { words }, errors: [{ ...mistake!, field: 'words' }] });
  const other = await personHere(visit, String(sent.typed['other']));
  return sideBySide(visit, person, other, { message: mistake!.message, keep: null });
}

function lastWord(name: string): string {
  return name.split(' ').at(-1)!;
}

function whyNot(merged: Exclude<Merged, { ok: true }>): string {
  if (merged.reason === 'cannot') return merged.why;
  if (merged.reason === 'same-record') return 'That is the very same record';
  return 'Each of the two signs in with an account of their own. Ask them which one they use, and close the other first';
}

async function findOther(
  visit: Visit,
  person: PersonDetails,
  words: string,
  search: FormShown,
): Promise<Reply> {
  const people = await visit.platform.database.inSpace(visit.space.id, (tx) =>
    findPeople(tx, words, { limit: MOST }),
  );
  const others = people.filter((one) => one.id !== person.id);
  const answer = search.errors.length > 0 ? showAgain : show;
  return answer(visit, {
    ...frame(visit, person),
    main: findOtherView({
      path: pathOf(visit, person),
      person,
      search,
      fields: visit.formFields(),
      others,
    }),
  });
}

function sideBySide(
  visit: Visit,
  person: PersonDetails,
  other: PersonDetails,
  trouble: MergeTrouble | null,
): Reply {
  const answer = trouble === null ? show : showAgain;
  const main = sideBySideView({
    path: pathOf(visit, person),
    person,
    other,
    trouble,
    fields: visit.formFields(),
  });
  return answer(visit, { ...frame(visit, person), width: 'wide', main });
}

function frame(visit: Visit, person: PersonDetails) {
  return { title: 'Make two records one', back: { href: pathOf(visit, person), text: person.name } };
}

function pathOf(visit: Visit, person: PersonDetails): string {
  return `/${visit.space.slug}/people/${person.id}`;
}

async function personHere(visit: Visit, personId: string): Promise<PersonDetails> {
  const person = await visit.platform.database.inSpace(visit.space.id, (tx) => personById(tx, personId));
  return found(person?.mergedInto ? null : person);
}
