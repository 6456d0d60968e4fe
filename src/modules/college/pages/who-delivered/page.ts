import { z } from 'zod';
import { rolesAllow } from '#modules/people/index.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import { notFound } from '#platform/errors/errors.ts';
import { id, optionalText, texts } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { recordDelivery } from '../../commands/record-delivery.ts';
import type { Deliverer } from '../../commands/record-delivery.ts';
import { mayLookAfter } from '../../policy.ts';
import { doOnce } from '#platform/http/do-once.ts';
import { loadRun, runParams } from '../manage-run/load.ts';
import type { LoadedRun, OfRun } from '../manage-run/load.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { whoIsMeant } from '../manage-shared/find-somebody.ts';
import { deliveredView, tutorValue } from './view.ts';

const deliveredForm = z.object({
  session: id(),
  tutors: texts(60),
  name: optionalText(200),
  role: optionalText(20),
  which: optionalText(40),
});

async function load(visit: OfRun): Promise<LoadedRun> {
  const loaded = await loadRun(visit);
  if (!mayLookAfter(visit.who, loaded.one.run.tutors)) throw notFound();
  return loaded;
}

interface Shown {
  readonly filled: Filled;
  readonly candidates?: readonly FoundPerson[];
  readonly done?: string;
}

function parts(visit: OfRun, loaded: LoadedRun, shown: Shown) {
  const runsIt = visit.who !== null && rolesAllow(visit.who.roles, 'run the college');
  const backTo = runsIt
    ? `/${visit.space.slug}/manage/runs/${loaded.one.run.code}`
    : `/${visit.space.slug}/my-teaching`;
  const view = {
    ...loaded,
    now: visit.now,
    fields: () => visit.formFields(),
    filled: shown.filled,
    candidates: shown.candidates ?? null,
    backTo,
    done: shown.done ?? null,
  };
  return { title: `${loaded.one.run.title}: who delivered`, main: deliveredView(view) };
}

export const whoDeliveredPage = page(
  { params: runParams, query: z.object({ done: z.enum(['kept']).optional() }) },
  async (visit) =>
    show(
      visit,
      parts(visit, await load(visit), {
        filled: untouched(),
        ...(visit.query.done ? { done: 'It is kept. Each of them is asked whether it is right.' } : {}),
      }),
    ),
);

export const submitDelivered = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(deliveredForm);
  const again = (errors: readonly FieldError[], candidates?: readonly FoundPerson[]) =>
    showAgain(
      visit,
      parts(visit, loaded, { filled: { typed: form.typed, errors }, ...(candidates ? { candidates } : {}) }),
    );
  if (!form.ok) return again(form.errors);
  const { session, tutors, name, role, which } = form.value;
  const ticked = tickedTutors(loaded, session, tutors);
  if (ticked.length + (name === '' ? 0 : 1) === 0)
    return again([{ field: 'tutors', message: 'Tick who delivered it, or name somebody else' }]);
  if (name !== '' && role !== 'peer' && role !== 'professional')
    return again([
      { field: 'role', message: `Say how ${name} was there: as a peer tutor or as a professional tutor` },
    ]);
  const done = await doOnce(visit, 'who-delivered', async (tx, by) => {
    if (name === '') return recordDelivery(tx, by, loaded.one.run.id, session, ticked);
    const who = await whoIsMeant(tx, { name, which, job: null }, visit.now);
    if (!who.ok) return who;
    return recordDelivery(tx, by, loaded.one.run.id, session, [
      ...ticked,
      { personId: who.personId, role: role === 'peer' ? 'peer' : 'professional' },
    ]);
  });
  if (done.ok) return goTo(`/${visit.space.slug}/runs/${loaded.one.run.code}/who-delivered?done=kept`);
  if (done.reason === 'which')
    return again(
      [{ field: 'which', message: `Say which ${name} you mean, or that it is somebody new` }],
      done.candidates,
    );
  if (done.reason === 'somebody-twice')
    return again([
      { field: 'name', message: `${name} is ticked already. One person with two roles is not two tutors` },
    ]);
  return again([{ field: 'tutors', message: 'This session has not begun yet' }]);
});

// Only people this page offered can be ticked, so nobody's id can be slipped in.
function tickedTutors(loaded: LoadedRun, sessionId: string, tutors: readonly unknown[]): Deliverer[] {
  const delivered = loaded.sessions.find((session) => session.id === sessionId)?.delivered ?? [];
  const offered = new Map([...loaded.one.run.tutors, ...delivered].map((one) => [tutorValue(one), one]));
  return tutors.flatMap((value) => offered.get(String(value)) ?? []);
}
