import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import { optionalChoice, wholeNumber } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { changePerson } from '../../commands/change-person.ts';
import { keepWhatHelps, takeNeedAway } from '../../commands/keep-what-helps.ts';
import { NAMED_AS } from '../../model/public-name.ts';
import { looksAt } from '../../queries/looks-at.ts';
import { openNeeds } from '../../queries/open-needs.ts';
import { personById } from '../../queries/person-by-id.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import type { FormShown } from '../mistakes.ts';
import { contactFields, contactFrom, typedOf } from '../person-fields/form.ts';
import { CONTACT_MISTAKES } from '../person-fields/text.ts';
import { needFields, needsFrom } from '../what-helps/form.ts';
import { meText } from './text.ts';
import { changeMeView, meView, myNeedsView } from './view.ts';

const detailsForm = z.object({
  ...contactFields,
  named_as: optionalChoice(NAMED_AS, 'not said'),
  version: wholeNumber('Open this page again', 1, 1_000_000),
});
const needsForm = z.object(needFields);
const nothingElse = z.object({});
const LOOKS_SHOWN = 50;

/** Everything the space knows about oneself, who looked, and ways to change it. Looking at one's own is nobody else's business: it is not recorded. */
export const me = page({}, async (visit) => {
  const id = myId(visit);
  const view = await visit.platform.database.inSpace(visit.space.id, async (tx) => ({
    person: found(await personById(tx, id)),
    needs: (await openNeeds(tx, visit.platform.seal, [id])).get(id) ?? [],
    looks: await looksAt(tx, id, LOOKS_SHOWN),
  }));
  return show(visit, {
    title: meText[visit.language].title,
    main: meView({
      ...view,
      language: visit.language,
      space: `/${visit.space.slug}`,
      zone: visit.space.timeZone,
      fields: visit.formFields,
    }),
  });
});

export const changeMe = page({}, async (visit) => {
  const person = await myself(visit);
  return show(visit, details(visit, { typed: typedOf(person), errors: [] }, {}));
});

export const submitMe = page({}, async (visit) => {
  const form = visit.form.parse(detailsForm);
  if (!form.ok) return showAgain(visit, details(visit, form, { key: visit.form.key }));
  const { version, named_as: namedAs } = form.value;
  const change = { personId: myId(visit), version, changes: { ...contactFrom(form.value), namedAs } };
  const changed = await changePerson(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('me', visit.form),
    change,
  );
  if (changed.ok) return goTo(`/${visit.space.slug}/me`);
  if (changed.reason === 'not-there') return found<Reply>(null);
  const now = await myself(visit);
  const typed = { ...form.typed, version: String(now.version) };
  return showAgain(visit, {
    ...details(visit, { typed, errors: [] }, { meanwhile: typedOf(now) }),
    status: 409,
  });
});

export const addMyNeeds = page({}, (visit) => show(visit, needs(visit, { typed: {}, errors: [] })));

export const submitMyNeeds = page({}, async (visit) => {
  const form = visit.form.parse(needsForm);
  if (!form.ok) return showAgain(visit, needs(visit, form, visit.form.key));
  await keepWhatHelps(visit.platform, visit.space.id, visit.actor(), keyOf('my-needs', visit.form), {
    personId: myId(visit),
    needs: needsFrom(form.value),
  });
  return goTo(`/${visit.space.slug}/me#helps`);
});

export const takeMyNeed = page({ params: z.object({ need: z.uuid() }) }, async (visit) => {
  visit.form.parse(nothingElse);
  const { need } = visit.params;
  const key = keyOf(`take need ${need}`, visit.form);
  const taken = await takeNeedAway(visit.platform, visit.space.id, visit.actor(), key, myId(visit), need);
  return found<Reply>(taken.ok ? goTo(`/${visit.space.slug}/me#helps`) : null);
});

function myId(visit: Visit): string {
  return found(visit.who?.personId);
}

async function myself(visit: Visit): Promise<PersonDetails> {
  return found(await visit.platform.database.inSpace(visit.space.id, (tx) => personById(tx, myId(visit))));
}

function inMyWords(visit: Visit, { typed, errors }: FormShown): FormShown {
  return { typed, errors: errorsIn(visit.language, errors, CONTACT_MISTAKES) };
}

function details(visit: Visit, form: FormShown, more: { key?: string; meanwhile?: FormShown['typed'] }) {
  const path = `/${visit.space.slug}/me`;
  return {
    title: meText[visit.language].about,
    back: { href: path, text: meText[visit.language].title },
    main: changeMeView({
      language: visit.language,
      path,
      form: inMyWords(visit, form),
      fields: visit.formFields(more.key),
      meanwhile: more.meanwhile ?? null,
    }),
  };
}

function needs(visit: Visit, form: FormShown, key?: string) {
  const path = `/${visit.space.slug}/me`;
  return {
    title: meText[visit.language].helps,
    back: { href: path, text: meText[visit.language].title },
    main: myNeedsView({
      language: visit.language,
      path,
      form: inMyWords(visit, form),
      fields: visit.formFields(key),
    }),
  };
}
