import { z } from 'zod';
import { warningCallout } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { toldLately } from '#modules/messages/index.ts';
import type { ToldLately } from '#modules/messages/index.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { removeSession } from '../../commands/change-sessions.ts';
import type { SessionsChanged } from '../../commands/change-sessions.ts';
import { takeTutorOff } from '../../commands/name-tutor.ts';
import { publishRunAndTell } from '../../commands/publish-and-tell.ts';
import { takeRunBack } from '../../commands/take-run-back.ts';
import { withdrawAndTell } from '../../commands/withdraw-and-tell.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { whyHoursTaken } from '../manage-shared/hours-taken.ts';
import { loadRun, runParams } from './load.ts';
import type { LoadedRun, OfRun } from './load.ts';
import { manageRunView, refusedPublishing } from './view.ts';

const DONE = {
  added: 'The run is there, as a draft.',
  changed: 'Your changes are kept.',
  asked: 'They are asked on their own page.',
  said: 'Their word is kept.',
  published:
    'The run is published. Visitors see it from now on, and whoever had a place before is told its dates.',
  'taken-back': 'The run is a draft again.',
  withdrawn: 'The run is withdrawn. Its page says so, and whoever it concerns is told.',
  agreed: 'The agreement is kept, and stands on the run’s page.',
  postponed: 'The run is postponed. Its page says so, and whoever it concerns is told.',
  'no-longer-agreed': 'The agreement is taken back, and kept with its reason.',
} as const;

export const DONE_WORDS = Object.keys(DONE) as [keyof typeof DONE, ...(keyof typeof DONE)[]];

function parts(visit: OfRun, loaded: LoadedRun, more: { done?: string; refused?: Html; told?: ToldLately }) {
  const view = {
    ...loaded,
    now: visit.now,
    fields: () => visit.formFields(),
    done: more.done ?? null,
    refused: more.refused ?? null,
    told: more.told ?? null,
  };
  return { title: loaded.one.run.title, main: manageRunView(view), width: 'wide' as const };
}

export const manageRunPage = page(
  { params: runParams, query: z.object({ done: z.enum(DONE_WORDS).optional() }) },
  async (visit) => {
    const { done } = visit.query;
    const loaded = await loadRun(visit);
    if (!done) return show(visit, parts(visit, loaded, {}));
    const told = await read(visit, (tx) => toldLately(tx, { type: 'run', id: loaded.one.run.id }));
    const justNow = told && visit.now.getTime() - told.at.getTime() < JUST_NOW;
    return show(visit, parts(visit, loaded, { done: DONE[done], ...(justNow ? { told } : {}) }));
  },
);

/** For how long a page that says what was done says also who was told of it. */
const JUST_NOW = 15 * 60 * 1000;

const nothingTyped = z.object({});
const back = (visit: OfRun, done: keyof typeof DONE) =>
  goTo(`/${visit.space.slug}/manage/runs/${visit.params.code}?done=${done}`);

export const submitPublishRun = page({ params: runParams }, async (visit) => {
  visit.form.parse(nothingTyped);
  const { one } = await loadRun(visit);
  const done = await doOnce(visit, 'publish-run', (tx, by) => publishRunAndTell(tx, by, one.run.id));
  if (done.ok) return back(visit, 'published');
  const loaded = await loadRun(visit);
  return showAgain(
    visit,
    parts(visit, loaded, { refused: refusedPublishing(loaded.one.run, done, loaded.words) }),
  );
});

export const submitTakeBack = page({ params: runParams }, async (visit) => {
  visit.form.parse(nothingTyped);
  const loaded = await loadRun(visit);
  const done = await doOnce(visit, 'take-run-back', (tx, by) => takeRunBack(tx, by, loaded.one.run.id));
  if (done.ok) return back(visit, 'taken-back');
  const people = plural(done.people, {
    one: '# person has a place or waits for one',
    other: '# people have a place or wait for one',
  });
  const refused = warningCallout({
    heading: { text: 'It stays published', level: 2 },
    html: html`<p>${people}, so its page cannot simply go away. You can postpone it or withdraw it: then its page tells them.</p>`,
  });
  return showAgain(visit, parts(visit, loaded, { refused }));
});

export const submitWithdraw = page({ params: runParams }, async (visit) => {
  visit.form.parse(nothingTyped);
  const { one } = await loadRun(visit);
  const { platform, space } = visit;
  await doOnce(visit, 'withdraw-run', async (tx, { actor }) => {
    await withdrawAndTell(tx, { platform, actor, space }, one.run.id);
    return { ok: true };
  });
  return back(visit, 'withdrawn');
});

export const submitTakeTutorOff = page({ params: runParams.extend({ person: z.uuid() }) }, async (visit) => {
  visit.form.parse(nothingTyped);
  const { one } = await loadRun(visit);
  await doOnce(visit, 'take-tutor-off', async (tx, by) => {
    await takeTutorOff(tx, by, one.run.id, visit.params.person);
    return { ok: true };
  });
  return back(visit, 'changed');
});

export const submitRemoveSession = page(
  { params: runParams.extend({ session: z.uuid() }) },
  async (visit) => {
    visit.form.parse(nothingTyped);
    const { one } = await loadRun(visit);
    const done = await doOnce(visit, 'remove-session', (tx, by) =>
      removeSession(tx, by, one.run.id, visit.params.session),
    );
    if (done.ok) return back(visit, 'changed');
    const loaded = await loadRun(visit);
    return showAgain(
      visit,
      parts(visit, loaded, {
        refused: warningCallout({
          heading: { text: 'The session stays', level: 2 },
          html: await whyItStays(visit, done, one.run.id),
        }),
      }),
    );
  },
);

async function whyItStays(
  visit: OfRun,
  refused: Extract<SessionsChanged, { ok: false }>,
  runId: string,
): Promise<Html> {
  if (refused.reason === 'last-of-published')
    return html`<p>It is the only session of a published run. Add another first, or make the run a draft again.</p>`;
  if (refused.reason === 'somebody-delivered-it')
    return html`<p>Somebody is recorded to have delivered it, so it did happen.</p>`;
  if (refused.reason === 'register-taken')
    return html`<p>Its register says who came, so it did happen, and that stays. If it did not take place after all, say so on its register: then it counts for nobody.</p>`;
  if (refused.reason === 'people-are-coming')
    return html`<p>People have a place on this run or wait for one. Choose “Move or cancel” beside the session: then they are told.</p>`;
  if (refused.reason === 'overlaps-session')
    return html`<p>Session ${refused.number} would overlap the next one.</p>`;
  return whyHoursTaken(visit, refused, runId);
}
