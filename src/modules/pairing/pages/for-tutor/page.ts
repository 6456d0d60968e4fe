import { z } from 'zod';
import { namesOf } from '#modules/people/index.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { addTime, keepWishes, removeTime } from '../../commands/keep-own-pairing.ts';
import { daysSent, weeklySent, wishesSent } from '../keeping/form.ts';
import type { FormName, Understood } from '../keeping/form.ts';
import type { Away } from '../../model/free.ts';
import { keptOf } from '../keeping/load.ts';
import type { Kept } from '../keeping/load.ts';
import { bothWishes } from '../keeping/view.ts';
import type { Mending } from '../keeping/view.ts';
import { forTutorView } from './view.ts';

const params = z.object({ person: z.string().refine(isId) });
const query = z.object({ done: z.enum(['kept']).optional() });
type OfTutor = Visit<z.output<typeof params>, unknown>;

interface Loaded extends Kept {
  readonly name: string;
}

/** What was written down for a tutor. Times they keep themselves are theirs: whoever looks for tutors never sees them. */
async function load(visit: OfTutor): Promise<Loaded> {
  return read(visit, async (tx) => {
    const { person } = visit.params;
    const name = found((await namesOf(tx, [person])).get(person));
    const kept = await keptOf(tx, visit, person);
    return { ...kept, name, times: kept.times.filter(({ recordedBy }) => recordedBy !== null) };
  });
}

function addressOf({ space, params: { person } }: OfTutor): string {
  return `/${space.slug}/finding-tutors/tutors/${person}`;
}

function parts(visit: OfTutor, loaded: Loaded, done: string | null, mending: Mending | null, key?: string) {
  const { slug, timeZone: zone } = visit.space;
  const fields = (form?: FormName) => visit.formFields(form && form === mending?.form ? key : undefined);
  return {
    title: `What ${loaded.name} told us`,
    main: forTutorView({ ...loaded, slug, base: addressOf(visit), zone, done, mending, fields }),
  };
}

export const forTutorPage = page({ params, query }, async (visit) =>
  show(
    visit,
    parts(visit, await load(visit), visit.query.done ? 'It is kept, with how they told you.' : null, null),
  ),
);

const kept = (visit: OfTutor) => goTo(`${addressOf(visit)}?done=kept`);

async function again(visit: OfTutor, mending: Mending) {
  return showAgain(visit, parts(visit, await load(visit), null, mending, visit.form.key));
}

export const submitWishesFor = page({ params }, async (visit) => {
  const { person } = visit.params;
  await load(visit);
  const sent = wishesSent(visit.form, true);
  if (!sent.ok) return again(visit, { form: 'wishes', ...sent });
  const { version, ...wishes } = sent.value;
  const result = await doOnce(
    visit,
    'pairing-wishes-for',
    (tx, by) => keepWishes(tx, by, { personId: person, ...wishes }, version),
    { channel: sent.how!, onBehalfOf: person },
  );
  if (result.ok) return kept(visit);
  const now = await load(visit);
  const conflict = bothWishes(now.wishes, now.subjects, sent.typed);
  const mending: Mending = { form: 'wishes', typed: sent.typed, errors: [], conflict };
  return showAgain(visit, { ...parts(visit, now, null, mending), status: 409 });
});

async function keepTime(visit: OfTutor, form: FormName, sent: Understood<Away>) {
  const { person } = visit.params;
  await load(visit);
  if (!sent.ok) return again(visit, { form, ...sent });
  await doOnce(
    visit,
    'pairing-time-for',
    async (tx, by) => {
      await addTime(tx, by, person, sent.value);
      return { ok: true };
    },
    { channel: sent.how!, onBehalfOf: person },
  );
  return kept(visit);
}

export const submitWeeklyFor = page({ params }, async (visit) =>
  keepTime(visit, 'weekly', weeklySent(visit.form, true)),
);

export const submitDaysFor = page({ params }, async (visit) =>
  keepTime(visit, 'days', daysSent(visit.form, true, dayIn(visit.space.timeZone, visit.now))),
);

const timeParams = z.object({ person: z.string().refine(isId), time: z.string().refine(isId) });

export const submitRemoveTimeFor = page({ params: timeParams }, async (visit) => {
  const { person, time } = visit.params;
  visit.form.parse(z.object({}));
  const gone = await doOnce(
    visit,
    'pairing-time-away-for',
    async (tx, by) => ({ ok: await removeTime(tx, by, person, time) }),
    { onBehalfOf: person },
  );
  found(gone.ok || null);
  return kept(visit);
});
