import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { wholeNumber } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { changePerson } from '../../commands/change-person.ts';
import { personById } from '../../queries/person-by-id.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import type { FormShown } from '../mistakes.ts';
import { contactFields, contactFrom, typedOf, workFields, workFrom } from '../person-fields/form.ts';
import { inTitle } from '../in-title.ts';
import { changePersonView } from './view.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({
  ...contactFields,
  ...workFields,
  version: wholeNumber('Open this page again', 1, 1_000_000),
});

export const changePersonPage = page({ params }, async (visit) => {
  const person = await personHere(visit, visit.params.id);
  return show(visit, parts(visit, person, { typed: typedOf(person), errors: [] }, {}));
});

/** Keeps what was changed; where somebody else changed it meanwhile, shows both and overwrites nothing. */
export const submitChangePerson = page({ params }, async (visit) => {
  const { id } = visit.params;
  const sent = visit.form.parse(form);
  if (!sent.ok)
    return showAgain(visit, parts(visit, await personHere(visit, id), sent, { key: visit.form.key }));
  const change = {
    personId: id,
    version: sent.value.version,
    changes: { ...contactFrom(sent.value), work: workFrom(sent.value) },
  };
  const changed = await changePerson(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('change-person', visit.form),
    change,
  );
  if (changed.ok) return goTo(`/${visit.space.slug}/people/${id}`);
  if (changed.reason === 'not-there') return found<Reply>(null);
  return bothTexts(visit, await personHere(visit, id), sent.typed);
});

// Sending it once more, now with today's version, keeps what was typed: knowingly.
function bothTexts(visit: Visit, now: PersonDetails, written: FormShown['typed']): Reply {
  const typed = { ...written, version: String(now.version) };
  return showAgain(visit, {
    ...parts(visit, now, { typed, errors: [] }, { meanwhile: typedOf(now) }),
    status: 409,
  });
}

async function personHere(visit: Visit, id: string): Promise<PersonDetails> {
  const person = await visit.platform.database.inSpace(visit.space.id, (tx) => personById(tx, id));
  return found(person?.mergedInto ? null : person);
}

function parts(
  visit: Visit,
  person: PersonDetails,
  shown: FormShown,
  more: { key?: string; meanwhile?: FormShown['typed'] },
) {
  const path = `/${visit.space.slug}/people/${person.id}`;
  return {
    title: `Change ${inTitle(person.name)}`,
    back: { href: path, text: person.name },
    main: changePersonView({
      path,
      person,
      form: shown,
      fields: visit.formFields(more.key),
      meanwhile: more.meanwhile ?? null,
    }),
  };
}
