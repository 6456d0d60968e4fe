import { toldLately } from '#modules/messages/index.ts';
import { warningCallout } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { cancelSession } from '../../commands/cancel-session.ts';
import type { SessionCancelled } from '../../commands/cancel-session.ts';
import { moveSession } from '../../commands/move-session.ts';
import type { SessionMoved } from '../../commands/move-session.ts';
import { clockOf } from '../../model/local-times.ts';
import { sessionOn } from '../../model/plan-weeks.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { whyHoursTaken } from '../manage-shared/hours-taken.ts';
import { timeTrouble } from '../manage-shared/session-words.ts';
import { cancelForm, moveForm } from './form.ts';
import { loadSession, sessionParams } from './load.ts';
import type { LoadedSession, OfSession } from './load.ts';
import { toldView } from './told-view.ts';
import { cancelledMeanwhile, changeView, movedMeanwhile } from './view.ts';

interface Shown {
  readonly filled: Filled;
  readonly key?: string;
  readonly refused?: Html;
}

function parts(visit: OfSession, loaded: LoadedSession, shown: Shown) {
  const { slug, timeZone: zone } = visit.space;
  const session = loaded.session!;
  const fields = visit.formFields(shown.key);
  const view = {
    ...loaded,
    session,
    slug,
    zone,
    fields,
    filled: shown.filled,
    refused: shown.refused ?? null,
  };
  return { title: `Change session ${session.number} of ${loaded.run.title}`, main: changeView(view) };
}

const toldAddress = ({ space, params }: OfSession) =>
  `/${space.slug}/manage/runs/${params.code}/sessions/${params.session}/told`;

/** A session that moves, or does not take place: one page for both, and for telling everybody. */
export const changeSessionPage = page({ params: sessionParams }, async (visit) => {
  const loaded = await loadSession(visit);
  if (!loaded.session) return goTo(toldAddress(visit));
  const { startsAt, endsAt } = loaded.session;
  const start = clockOf(startsAt, visit.space.timeZone);
  const end = clockOf(endsAt, visit.space.timeZone);
  const filled = untouched({ on: start.day, from: start.time, to: end.time });
  return show(visit, parts(visit, loaded, { filled }));
});

export const submitSessionChange = page({ params: sessionParams }, async (visit): Promise<Reply> =>
  visit.form.typed['what'] === 'cancel' ? cancel(visit) : move(visit),
);

async function cancel(visit: OfSession): Promise<Reply> {
  const loaded = await loadSession(visit);
  const form = visit.form.parse(cancelForm);
  if (!form.ok) return again(visit, loaded, form.errors, { key: visit.form.key });
  const { said, ...typed } = form.value;
  const wish = { runId: loaded.run.id, sessionId: visit.params.session, seen: seenIn(typed), said };
  const { platform, space } = visit;
  const answer = await doOnce(visit, 'cancel-session', (tx, { actor }) =>
    cancelSession(tx, { platform, actor, space }, wish),
  );
  return answer.ok ? goTo(toldAddress(visit)) : whyNot(visit, answer);
}

async function move(visit: OfSession): Promise<Reply> {
  const loaded = await loadSession(visit);
  const form = visit.form.parse(moveForm);
  if (!form.ok) return again(visit, loaded, form.errors, { key: visit.form.key });
  const { on, from, to, said, ...typed } = form.value;
  const planned = sessionOn(on, from, to, visit.space.timeZone);
  if (!planned.ok) return again(visit, loaded, [timeTrouble(planned)], { key: visit.form.key });
  const { startsAt, endsAt } = planned;
  const wish = {
    runId: loaded.run.id,
    sessionId: visit.params.session,
    seen: seenIn(typed),
    to: { startsAt, endsAt },
    said,
  };
  const { platform, space } = visit;
  const answer = await doOnce(visit, 'move-session', (tx, { actor }) =>
    moveSession(tx, { platform, actor, space }, wish),
  );
  if (!answer.ok) return whyNot(visit, answer);
  if (answer.told) return goTo(toldAddress(visit));
  return goTo(`/${space.slug}/manage/runs/${visit.params.code}?done=changed#sessions`);
}

function seenIn(typed: { readonly startsAt: string; readonly endsAt: string }) {
  return { startsAt: new Date(typed.startsAt), endsAt: new Date(typed.endsAt) };
}

function again(
  visit: OfSession,
  loaded: LoadedSession,
  errors: readonly FieldError[],
  more: Partial<Shown> & { readonly status?: number } = {},
): Reply {
  if (!loaded.session) return gone(visit, loaded);
  const { status, ...shown } = more;
  const filled = { typed: visit.form.typed, errors };
  return showAgain(visit, { ...parts(visit, loaded, { filled, ...shown }), ...(status ? { status } : {}) });
}

function gone(visit: OfSession, { run, cancelled }: LoadedSession): Reply {
  const { slug, timeZone: zone } = visit.space;
  const said = String(visit.form.typed['said'] ?? '');
  const main = cancelledMeanwhile({ slug, zone, run, cancelled, said });
  return showAgain(visit, { title: 'Somebody called this session off', main, status: 409 });
}

type Refused = Extract<SessionCancelled | SessionMoved, { ok: false }>;

// What stands there now is read again, since that is what the refusal was about.
async function whyNot(visit: OfSession, refused: Refused): Promise<Reply> {
  const loaded = await loadSession(visit);
  if (refused.reason === 'changed-meanwhile') {
    if (!loaded.session) return gone(visit, loaded);
    const meanwhile = movedMeanwhile(loaded.session, visit.space.timeZone);
    return again(visit, loaded, [], { refused: meanwhile, status: 409 });
  }
  if (refused.reason === 'same-time')
    return again(visit, loaded, [
      { field: 'on', message: 'It is at this time already. Say when it moves to' },
    ]);
  if (refused.reason === 'in-the-past')
    return again(visit, loaded, [{ field: 'on', message: 'That time has passed. Say when it moves to' }]);
  const reason = await reasonOf(visit, refused, loaded.run.id);
  const callout = warningCallout({
    heading: { text: 'The session stays as it was', level: 2 },
    html: reason,
  });
  return again(visit, loaded, [], { refused: callout });
}

async function reasonOf(
  visit: OfSession,
  refused: Exclude<Refused, { reason: 'changed-meanwhile' | 'same-time' | 'in-the-past' }>,
  runId: string,
): Promise<Html> {
  switch (refused.reason) {
    case 'overlaps-session':
      return html`<p>Two sessions of this run would overlap: number ${refused.number} and the one after it. Nothing was changed, and nobody was told.</p>`;
    case 'begun':
      return html`<p>It has begun. If it does not take place after all, say so on its register, and ring whoever is on the way.</p>`;
    case 'somebody-delivered-it':
      return html`<p>Somebody is recorded to have delivered it, so it did happen.</p>`;
    case 'not-published':
      return html`<p>The run is not published, so nobody knows of this session: remove it instead.</p>`;
    default:
      return whyHoursTaken(visit, refused, runId);
  }
}

/** What happened to a session, and how everybody was told. */
export const toldPage = page({ params: sessionParams }, async (visit) => {
  const loaded = await loadSession(visit);
  const told = await read(visit, (tx) => toldLately(tx, { type: 'session', id: visit.params.session }));
  const { slug, timeZone: zone } = visit.space;
  const title = loaded.session ? 'The session has moved' : 'The session does not take place';
  return show(visit, { title, main: toldView({ ...loaded, slug, zone, told }) });
});
