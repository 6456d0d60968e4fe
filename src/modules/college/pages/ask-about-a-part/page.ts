import type { FoundPerson } from '#modules/people/index.ts';
import type { Work } from '#modules/thread/index.ts';
import { found } from '#platform/errors/errors.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Html } from '#design/html.ts';
import { askAboutPart } from '../../commands/ask-about-part.ts';
import { courseById } from '../../queries/courses.ts';
import { runByCode } from '../../queries/managed-runs.ts';
import { knownTutors } from '../../queries/tutors.ts';
import { courseParams } from '../course/page.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { runParams } from '../manage-run/load.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { whoIsMeant } from '../manage-shared/find-somebody.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { askForm } from './form.ts';
import { askView } from './view.ts';

/** The course or run that somebody took part in, and where its page is within the space. */
interface Asked {
  readonly work: Work;
  readonly title: string;
  readonly path: string;
  readonly trail: Html;
}

async function courseAsked(visit: Visit<{ course: string }>): Promise<Asked> {
  const course = found(await read(visit, (tx) => courseById(tx, visit.params.course)));
  const { title } = course.current;
  const path = `/manage/courses/${course.id}`;
  return {
    work: { type: 'course', id: course.id },
    title,
    path,
    trail: manageTrail(visit.space.slug, ['Courses', '/manage/courses'], [title, path]),
  };
}

async function runAsked(visit: Visit<{ code: string }>): Promise<Asked> {
  const run = found(await read(visit, (tx) => runByCode(tx, visit.params.code)));
  const path = `/manage/runs/${run.code}`;
  const trail = manageTrail(
    visit.space.slug,
    ['Terms', '/manage/terms'],
    [run.termName, `/manage/terms/${run.termSlug}`],
    [run.title, path],
  );
  return { work: { type: 'run', id: run.id }, title: run.title, path, trail };
}

async function parts(
  visit: Visit,
  asked: Asked,
  filled: Filled,
  more: { key?: string; candidates?: readonly FoundPerson[] } = {},
) {
  const backTo = `/${visit.space.slug}${asked.path}`;
  const known = await read(visit, (tx) => knownTutors(tx));
  const view = {
    title: asked.title,
    trail: asked.trail,
    action: `${backTo}/ask`,
    backTo,
    fields: visit.formFields(more.key),
    filled,
    known,
    candidates: more.candidates ?? null,
  };
  return { title: `Somebody’s part in ${asked.title}`, main: askView(view) };
}

const USUAL = untouched({ stage: 'design', depth: 'shaped it', told: 'ask' });

async function submit(visit: Visit, asked: Asked): Promise<Reply> {
  const form = visit.form.parse(askForm);
  const again = async (
    errors: readonly FieldError[],
    more: { key?: string; candidates?: readonly FoundPerson[] } = {},
  ) => showAgain(visit, await parts(visit, asked, { typed: form.typed, errors }, more));
  if (!form.ok) return again(form.errors, { key: visit.form.key });
  const { name, which, told, ...part } = form.value;
  const done = await doOnce(visit, 'ask-about-a-part', async (tx, by) => {
    const who = await whoIsMeant(tx, { name, which, job: null }, visit.now);
    if (who.ok)
      await askAboutPart(tx, by, {
        ...part,
        work: asked.work,
        personId: who.personId,
        toldBy: told === 'ask' ? null : told,
      });
    return who;
  });
  if (!done.ok)
    return again([{ field: 'which', message: `Say which ${name} you mean, or that it is somebody new` }], {
      candidates: done.candidates,
    });
  return goTo(`/${visit.space.slug}${asked.path}?done=${told === 'ask' ? 'asked' : 'said'}`);
}

export const askOfCoursePage = page({ params: courseParams }, async (visit) =>
  show(visit, await parts(visit, await courseAsked(visit), USUAL)),
);
export const submitAskOfCourse = page({ params: courseParams }, async (visit) =>
  submit(visit, await courseAsked(visit)),
);
export const askOfRunPage = page({ params: runParams }, async (visit) =>
  show(visit, await parts(visit, await runAsked(visit), USUAL)),
);
export const submitAskOfRun = page({ params: runParams }, async (visit) =>
  submit(visit, await runAsked(visit)),
);
