import { warningCallout } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { addSessions } from '../../commands/change-sessions.ts';
import type { SessionsChanged } from '../../commands/change-sessions.ts';
import { planWeeks } from '../../model/plan-weeks.ts';
import { runByCode } from '../../queries/managed-runs.ts';
import { closedPeriods } from '../../queries/terms.ts';
import { weeksForm } from '../add-run/form.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { runParams } from '../manage-run/load.ts';
import type { OfRun } from '../manage-run/load.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { whyHoursTaken } from '../manage-shared/hours-taken.ts';
import { timeTrouble } from '../manage-shared/session-words.ts';
import { addSessionsView } from './view.ts';

interface Shown {
  readonly filled: Filled;
  readonly key?: string;
  readonly refused?: Html;
}

const done = (visit: Visit, code: string) =>
  goTo(`/${visit.space.slug}/manage/runs/${code}?done=changed#sessions`);

async function load(visit: OfRun) {
  return read(visit, async (tx) => {
    const run = found(await runByCode(tx, visit.params.code));
    return { run, closed: await closedPeriods(tx, run.termId) };
  });
}

function addParts(visit: OfRun, loaded: Awaited<ReturnType<typeof load>>, shown: Shown) {
  const { slug, timeZone: zone } = visit.space;
  const view = {
    slug,
    zone,
    ...loaded,
    fields: visit.formFields(shown.key),
    filled: shown.filled,
    refused: shown.refused ?? null,
  };
  return { title: `Add sessions to ${loaded.run.title}`, main: addSessionsView(view) };
}

export const addSessionsPage = page({ params: runParams }, async (visit) =>
  show(visit, addParts(visit, await load(visit), { filled: untouched({ count: '1' }) })),
);

export const submitSessions = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(weeksForm);
  const again = (errors: readonly FieldError[], more: Partial<Shown> = {}) =>
    showAgain(visit, addParts(visit, loaded, { filled: { typed: form.typed, errors }, ...more }));
  if (!form.ok) return again(form.errors, { key: visit.form.key });
  const planned = planWeeks(form.value, loaded.closed, visit.space.timeZone);
  if (!planned.ok) return again([timeTrouble(planned)], { key: visit.form.key });
  const added = await doOnce(visit, 'add-sessions', (tx, by) =>
    addSessions(tx, by, loaded.run.id, planned.sessions),
  );
  return added.ok
    ? done(visit, loaded.run.code)
    : again([], { refused: await whyNot(visit, added, loaded.run.id) });
});

async function whyNot(
  visit: Visit,
  refused: Extract<SessionsChanged, { ok: false }>,
  runId: string,
): Promise<Html> {
  return warningCallout({
    heading: { text: 'The sessions stay as they were', level: 2 },
    html: await reasonOf(visit, refused, runId),
  });
}

async function reasonOf(
  visit: Visit,
  refused: Extract<SessionsChanged, { ok: false }>,
  runId: string,
): Promise<Html> {
  if (refused.reason === 'overlaps-session')
    return html`<p>Two sessions of this run would overlap: number ${refused.number} and the one after it. Nothing was changed.</p>`;
  if (refused.reason === 'clash' || refused.reason === 'overlaps-itself')
    return whyHoursTaken(visit, refused, runId);
  return html`<p>That cannot be changed now.</p>`;
}
