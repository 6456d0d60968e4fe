import { z } from 'zod';
import { namesOf } from '#modules/people/index.ts';
import { threadOf, threadPanel } from '#modules/thread/index.ts';
import { found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { courseById } from '../../queries/courses.ts';
import { runsOfCourse } from '../../queries/managed-runs.ts';
import { read } from '#platform/http/do-once.ts';
import { courseView } from './view.ts';

export const courseParams = z.object({ course: z.uuid() });

// A course itself has no dates and no tutors: those are its runs'.
const TAUGHT_BY_ANYBODY = { needsPair: true, tutorsHere: [], startsAt: null, endsAt: null } as const;

const DONE = {
  added: 'The course is there.',
  changed: 'The new version is kept, beside the older ones.',
  asked: 'They are asked on their own page.',
  said: 'Their word is kept.',
} as const;

export const coursePage = page(
  {
    params: courseParams,
    query: z.object({ done: z.enum(['added', 'changed', 'asked', 'said']).optional() }),
  },
  async (visit) => {
    const view = await read(visit, async (tx) => {
      const course = found(await courseById(tx, visit.params.course));
      const names = await namesOf(
        tx,
        course.versions.flatMap((version) => version.madeBy ?? []),
      );
      return {
        course,
        names,
        runs: await runsOfCourse(tx, course.id),
        records: await threadOf(
          tx,
          { type: 'course', id: course.id },
          { ...TAUGHT_BY_ANYBODY, now: visit.now },
        ),
      };
    });
    const { slug, timeZone: zone } = visit.space;
    const { records, ...rest } = view;
    const main = courseView({
      slug,
      zone,
      ...rest,
      thread: threadPanel(records, visit.language),
      done: visit.query.done ? DONE[visit.query.done] : null,
    });
    return show(visit, { title: view.course.current.title, main });
  },
);
