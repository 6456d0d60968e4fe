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
import { findOtherView, sideBySideView } from './view.ts';

const params = z.object({ id: z.uuid() });
const query = z.object({ q: z.string().max(100).optional(), with: z.uuid().optional() });
const form = z.object({ other: id(), keep: choice(['this', 'other'], 'Choose which record to keep') });

const MOST = 20;

/** Two steps in one address: find the other record, then see both side by side and choose. */
export const mergePage = page({ params, query }, async (visit) => {
  const person = await personHere(visit, visit.params.id);
  if (visit.query.with) return sideBySide(visit, person, await personHere(visit, visit.query.with), null);
  return findOther(visit, person, visit.query.q);
});

export const submitMerge = page({ params }, async (visit) => {
  const sent = visit.form.parse(form);
  const person = await personHere(visit, visit.params.id);
  if (!sent.ok)
    return sideBySide(
      visit,
      person,
      await personHere(visit, String(sent.typed['other'])),
      sent.errors[0]!.message,
    );
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
  return sideBySide(visit, person, await personHere(visit, other), whyNot(merged));
});

function whyNot(merged: Exclude<Merged, { ok: true }>): string {
  if (merged.reason === 'cannot') return merged.why;
  if (merged.reason === 'same-record') return 'That is the very same record';
  return 'Each of the two signs in with an account of their own. Ask them which one they use, and close the other first';
}

async function findOther(visit: Visit, person: PersonDetails, q: string | undefined): Promise<Reply> {
  const words = q ?? person.name.split(' ').at(-1)!;
  const found = await visit.platform.database.inSpace(visit.space.id, (tx) =>
    findPeople(tx, words, { limit: MOST }),
  );
  const others = found.filter((one) => one.id !== person.id);
  return show(visit, {
    ...frame(visit, person),
    main: findOtherView({ path: pathOf(visit, person), person, words, others }),
  });
}

function sideBySide(
  visit: Visit,
  person: PersonDetails,
  other: PersonDetails,
  trouble: string | null,
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
  if (!z.uuid().safeParse(personId).success) return found<never>(null);
  const person = await visit.platform.database.inSpace(visit.space.id, (tx) => personById(tx, personId));
  return found(person?.mergedInto ? null : person);
}
