import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { text } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { addStrength, takeStrengthAway } from '../../commands/strengths.ts';
import { rolesAllow } from '../../model/permissions.ts';
import { personById } from '../../queries/person-by-id.ts';
import type { FormShown } from '../mistakes.ts';
import { inTitle } from '../in-title.ts';
import { personView } from './view.ts';

const params = z.object({ id: z.uuid() });
const strengthForm = z.object({ strength: text('Write what they can bring', 200) });
const nothingElse = z.object({});
const NO_FORM: FormShown = { typed: {}, errors: [] };

/** All that is known about one person, save what is private until somebody looks. */
export const personPage = page({ params }, async (visit) => showPerson(visit, visit.params.id, NO_FORM));

export const submitStrength = page({ params }, async (visit) => {
  const { id } = visit.params;
  const form = visit.form.parse(strengthForm);
  if (!form.ok) return showPerson(visit, id, form);
  const added = await addStrength(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('strength', visit.form),
    id,
    form.value.strength,
  );
  return found<Reply>(added.ok ? goTo(`${pathOf(visit, id)}#strengths`) : null);
});

export const takeStrength = page(
  { params: z.object({ id: z.uuid(), strength: z.uuid() }) },
  async (visit) => {
    visit.form.parse(nothingElse);
    const taken = await takeStrengthAway(
      visit.platform,
      visit.space.id,
      visit.actor(),
      keyOf(`take strength ${visit.params.strength}`, visit.form),
      visit.params.id,
      visit.params.strength,
    );
    return found<Reply>(taken.ok ? goTo(`${pathOf(visit, visit.params.id)}#strengths`) : null);
  },
);

function pathOf(visit: Visit, id: string): string {
  return `/${visit.space.slug}/people/${id}`;
}

async function showPerson(visit: Visit, id: string, form: FormShown): Promise<Reply> {
  const person = found(await visit.platform.database.inSpace(visit.space.id, (tx) => personById(tx, id)));
  if (person.mergedInto) return goTo(pathOf(visit, person.mergedInto));
  const answer = form.errors.length > 0 ? showAgain : show;
  return answer(visit, {
    title: inTitle(person.name),
    back: { href: `/${visit.space.slug}/people`, text: 'People' },
    main: personView({
      person,
      path: pathOf(visit, id),
      space: `/${visit.space.slug}`,
      formFields: visit.formFields,
      strengthKey: form.errors.length > 0 ? visit.form.key : undefined,
      form,
      mayLook: rolesAllow(visit.who?.roles ?? new Set(), 'see what helps'),
      mayGiveRoles: rolesAllow(visit.who?.roles ?? new Set(), 'give roles'),
      runsTheCollege: rolesAllow(visit.who?.roles ?? new Set(), 'run the college'),
    }),
  });
}
