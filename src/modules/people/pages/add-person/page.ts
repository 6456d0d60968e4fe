import { z } from 'zod';
import { keyOf } from '#platform/http/once.ts';
import { tick } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { addKnownPerson } from '../../commands/add-known-person.ts';
import { findByNames } from '../../queries/find-by-names.ts';
import type { FoundPerson } from '../../queries/find-people.ts';
import type { FormShown } from '../mistakes.ts';
import { contactFields, contactFrom, workFields, workFrom } from '../person-fields/form.ts';
import { addPersonView } from './view.ts';

const form = z.object({ ...contactFields, ...workFields, somebody_else: tick() });
const TITLE = 'Add a person';

export const addPersonPage = page({}, (visit) => show(visit, parts(visit, { typed: {}, errors: [] }, [])));

/** Adds a person; where somebody of that name is known already, asks first whether it is them. */
export const submitAddPerson = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) return showAgain(visit, parts(visit, sent, []));
  const namesakes = sent.value.somebody_else ? [] : await namesakesOf(visit, sent.value.name);
  if (namesakes.length > 0) {
    const errors = [
      {
        field: 'somebody_else',
        message: 'Somebody of this name is here already: tick if this is another person',
      },
    ];
    return showAgain(visit, parts(visit, { typed: sent.typed, errors }, namesakes));
  }
  const person = { ...contactFrom(sent.value), work: workFrom(sent.value) };
  const { personId } = await addKnownPerson(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('add-person', visit.form),
    person,
  );
  return goTo(`/${visit.space.slug}/people/${personId}`);
});

async function namesakesOf(visit: Visit, name: string): Promise<readonly FoundPerson[]> {
  const known = await visit.platform.database.inSpace(visit.space.id, (tx) => findByNames(tx, [name]));
  return known.get(name) ?? [];
}

function parts(visit: Visit, sent: FormShown, namesakes: readonly FoundPerson[]) {
  const path = `/${visit.space.slug}/people`;
  return {
    title: TITLE,
    back: { href: path, text: 'People' },
    // Ticking the box makes it another form, so that it also gets another key.
    main: addPersonView({
      path,
      form: sent,
      namesakes,
      fields: visit.formFields(sent.errors.length > 0 && namesakes.length === 0 ? visit.form.key : undefined),
    }),
  };
}
