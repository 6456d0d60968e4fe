import { z } from 'zod';
import { notificationBanner } from '#design/components.ts';
import { nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { rolesAllow } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { lookAtWhoComes } from '../../commands/look-at-who-comes.ts';
import { looksAs } from '../../model/who-may-look.ts';
import { apologiesOnRun } from '../../queries/apologies.ts';
import { isTutorOf } from '../../queries/is-tutor-of.ts';
import { listAsItStands } from '../../queries/list-as-it-stands.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { codeOfRun } from '../book-a-place/page.ts';
import { text } from './text.ts';
import { comingView } from './view.ts';

const DONE = ['cancelled', 'written'] as const;
const query = z.object({ done: z.enum(DONE).optional() });

/** Who is coming, for those who may know. Opening it is written down. */
export const comingPage = page({ params: codeOfRun, query }, async (visit) => {
  const { platform, space, now, params } = visit;
  const looker = found(visit.who?.personId);
  const seen = await platform.database.inSpace(space.id, async (tx) => {
    const run = found(await runForVisitors(tx, params.code));
    const coordinates = rolesAllow(visit.who!.roles, 'see what helps');
    const lastEnd = run.sessions.at(-1)?.endsAt ?? null;
    const as = looksAs({ coordinates, isTutor: await isTutorOf(tx, run.id, looker), lastEnd, now });
    if (as.size === 0) throw new Trouble('not-allowed', text.onlyForTutors);
    const coming = await lookAtWhoComes(tx, platform, { looker, as, runId: run.id, at: now });
    const apologies = await apologiesOnRun(tx, run.id);
    return { run, as, coming, apologies, list: await listAsItStands(tx, params.code, now) };
  });
  const view = {
    space,
    now,
    ...seen,
    done: doneWords(visit.query.done),
  };
  const back = { href: `/${space.slug}/runs/${params.code}`, text: text.back };
  return show(visit, { title: text.title, main: comingView(view), back });
});

const DONE_WORDS: Record<(typeof DONE)[number], string> = {
  cancelled: text.cancelledFor,
  written: text.written,
};

function doneWords(done: (typeof DONE)[number] | undefined): Html {
  return done ? notificationBanner({ variant: 'success', text: DONE_WORDS[done] }) : nothing;
}
