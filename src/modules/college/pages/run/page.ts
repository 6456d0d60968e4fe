import { z } from 'zod';
import { threadOf } from '#modules/thread/index.ts';
import { found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { runFacts } from '../../model/run-facts.ts';
import { cancelledSessions } from '../../queries/cancelled-sessions.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { readingOf } from '../prospectus/page.ts';
import { runText } from './text.ts';
import { runView } from './view.ts';

/** A run's code as it stands in an address. */
export const runParams = z.object({ ref: z.string().regex(/^[a-z0-9-]{1,40}$/) });

/** One run: what happens on the day, who runs it, how to get there, what if one is worried, and how to ask for a place. */
export const runPage = page({ params: runParams }, async (visit) => {
  const { platform, space, now, language } = visit;
  const { run, thread, cancelled } = await platform.database.inSpace(space.id, async (tx) => {
    const shown = found(await runForVisitors(tx, visit.params.ref));
    const works = [
      { type: 'run' as const, id: shown.id },
      { type: 'course' as const, id: shown.courseId },
    ];
    const shownThread = await threadOf(tx, works, runFacts(shown, now));
    return { run: shown, thread: shownThread, cancelled: await cancelledSessions(tx, shown.id) };
  });
  const back = { href: `/${space.slug}/prospectus`, text: runText[language].back };
  return show(visit, {
    title: run.course.title,
    main: runView({ run, thread, cancelled, space, reading: readingOf(visit) }),
    back,
  });
});
