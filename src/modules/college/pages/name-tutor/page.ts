import { warningCallout } from '#design/components.ts';
import type { Html } from '#design/html.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { nameTutor } from '../../commands/name-tutor.ts';
import { runByCode } from '../../queries/managed-runs.ts';
import { knownTutors } from '../../queries/tutors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { runParams } from '../manage-run/load.ts';
import type { OfRun } from '../manage-run/load.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { whoIsMeant } from '../manage-shared/find-somebody.ts';
import { whyHoursTaken } from '../manage-shared/hours-taken.ts';
import { nameTutorForm } from './form.ts';
import { nameTutorView } from './view.ts';

async function load(visit: OfRun) {
  return read(visit, async (tx) => ({
    run: found(await runByCode(tx, visit.params.code)),
    known: await knownTutors(tx),
  }));
}

interface Shown {
  readonly filled: Filled;
  readonly key?: string;
  readonly candidates?: readonly FoundPerson[];
  readonly refused?: Html;
}

function parts(visit: OfRun, loaded: Awaited<ReturnType<typeof load>>, shown: Shown) {
  const view = {
    slug: visit.space.slug,
    ...loaded,
    fields: visit.formFields(shown.key),
    filled: shown.filled,
    candidates: shown.candidates ?? null,
    refused: shown.refused ?? null,
  };
  return { title: `Name a tutor of ${loaded.run.title}`, main: nameTutorView(view) };
}

export const nameTutorPage = page({ params: runParams }, async (visit) =>
  show(visit, parts(visit, await load(visit), { filled: untouched() })),
);

export const submitTutor = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(nameTutorForm);
  const again = (errors: readonly FieldError[], more: Partial<Shown> = {}) =>
    showAgain(visit, parts(visit, loaded, { filled: { typed: form.typed, errors }, ...more }));
  if (!form.ok) return again(form.errors, { key: visit.form.key });
  const { name, role, job, which } = form.value;
  const done = await doOnce(visit, 'name-tutor', async (tx, by) => {
    const who = await whoIsMeant(tx, { name, which, job: job || null }, visit.now);
    return who.ok ? nameTutor(tx, by, loaded.run.id, who.personId, role) : who;
  });
  if (done.ok) return goTo(`/${visit.space.slug}/manage/runs/${loaded.run.code}?done=changed#tutors`);
  if (done.reason === 'which')
    return again([{ field: 'which', message: whichMessage(name, done.candidates) }], {
      candidates: done.candidates,
    });
  if (done.reason === 'already-a-tutor')
    return again([
      {
        field: 'name',
        message: `${name} is named on this run already. One person with two roles is not two tutors`,
      },
    ]);
  return again([], {
    refused: warningCallout({
      heading: { text: `${name} is somewhere else then`, level: 2 },
      html: await whyHoursTaken(visit, done, loaded.run.id),
    }),
  });
});

function whichMessage(name: string, candidates: readonly FoundPerson[]): string {
  return candidates.length === 0
    ? `Say whether ${name} is somebody new, or type the name as it is known here`
    : `Say which ${name} you mean`;
}
