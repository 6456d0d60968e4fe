import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { keepWhatHelps, takeNeedAway } from '../../commands/keep-what-helps.ts';
import { lookAtWhatHelps } from '../../commands/look-at-what-helps.ts';
import { personById } from '../../queries/person-by-id.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import { mistakes } from '../mistakes.ts';
import { needFields, needsFrom } from './form.ts';
import { inTitle } from '../in-title.ts';
import { addNeedsView, whatHelpsView } from './view.ts';

const params = z.object({ id: z.uuid() });
const nothingElse = z.object({});
const needsForm = z.object(needFields);

/** An address somebody kept: nothing private opens without the button, so it leads to where the button is. */
export const whatHelpsAddress = page({ params }, async (visit) =>
  goTo(pathOf(visit, (await personHere(visit, visit.params.id)).id)),
);

/** The button: what helps a person, and the look written down in the same transaction. */
export const showWhatHelps = page({ params }, async (visit) => {
  visit.form.parse(nothingElse);
  const { id } = visit.params;
  const looker = found(visit.who?.personId);
  const seen = await visit.platform.database.inSpace(visit.space.id, async (tx) => {
    const known = await personById(tx, id);
    const person = found(known?.mergedInto ? null : known);
    const needs = await lookAtWhatHelps(tx, visit.platform.seal, {
      looker,
      personIds: [id],
      because: null,
      at: visit.now,
    });
    return { person, needs: needs.get(id) ?? [] };
  });
  return show(visit, {
    title: `What helps ${inTitle(seen.person.name)}`,
    back: { href: pathOf(visit, id), text: seen.person.name },
    main: whatHelpsView({
      name: seen.person.name,
      path: pathOf(visit, id),
      needs: seen.needs,
      formFields: visit.formFields,
    }),
  });
});

export const submitWhatHelps = page({ params }, async (visit) => {
  const { id } = visit.params;
  const person = await personHere(visit, id);
  const form = visit.form.parse(needsForm);
  if (!form.ok) {
    const view = {
      name: person.name,
      path: pathOf(visit, id),
      form,
      fields: visit.formFields(visit.form.key),
      mistakes: mistakes(form.errors),
    };
    return showAgain(visit, { title: `What helps ${inTitle(person.name)}`, main: addNeedsView(view) });
  }
  const what = { personId: id, needs: needsFrom(form.value) };
  await keepWhatHelps(
    visit.platform,
    visit.space.id,
    visit.actor('web', id),
    keyOf('what-helps', visit.form),
    what,
  );
  return goTo(pathOf(visit, id));
});

export const takeWhatHelped = page({ params: z.object({ id: z.uuid(), need: z.uuid() }) }, async (visit) => {
  visit.form.parse(nothingElse);
  const taken = await takeNeedAway(
    visit.platform,
    visit.space.id,
    visit.actor('web', visit.params.id),
    keyOf(`take need ${visit.params.need}`, visit.form),
    visit.params.id,
    visit.params.need,
  );
  return found<Reply>(taken.ok ? goTo(pathOf(visit, visit.params.id)) : null);
});

function pathOf(visit: Visit, id: string): string {
  return `/${visit.space.slug}/people/${id}`;
}

async function personHere(visit: Visit, id: string): Promise<PersonDetails> {
  const person = await visit.platform.database.inSpace(visit.space.id, (tx) => personById(tx, id));
  return found(person?.mergedInto ? null : person);
}
