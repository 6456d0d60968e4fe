import { z } from 'zod';
import { text } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { By } from '../../commands/by.ts';
import { sayHeldAfterAll, sayNotHeld } from '../../commands/mark-register-not-held.ts';
import { markWalkIn } from '../../commands/mark-register-walk-in.ts';
import { markRegister } from '../../commands/mark-register.ts';
import type { TwoWords } from '../../commands/mark-register.ts';
import { registerOf } from '../../queries/register.ts';
import type { Register } from '../../queries/register.ts';
import { openSession, sessionAddress, sessionParams } from '../day-pack/open-session.ts';
import type { OfSession, OpenedSession } from '../day-pack/open-session.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { typedText, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { registerForm, sentMarks } from './form.ts';
import { paperRegisterView } from './paper-view.ts';
import { registerView } from './view.ts';

const DONE = {
  kept: 'The register is kept.',
  same: 'Nothing was changed, so nothing new is kept.',
  written: 'They are written in.',
  'not-held': 'The session counts for nobody.',
  held: 'The register is open again.',
} as const;
const query = z.object({ done: z.enum(Object.keys(DONE) as [keyof typeof DONE]).optional() });

interface Opened extends OpenedSession {
  readonly register: Register;
}

const load = (visit: OfSession): Promise<Opened> => read(visit, (tx) => loadIn(tx, visit));

async function loadIn(tx: Tx, visit: OfSession): Promise<Opened> {
  const opened = await openSession(tx, visit);
  const { id, endsAt } = opened.session;
  return { ...opened, register: await registerOf(tx, { id, runId: opened.run.id, endsAt }) };
}

interface Shown {
  readonly done?: string;
  readonly filled?: Filled;
  readonly twoWords?: readonly TwoWords[];
}

function parts(visit: OfSession, opened: Opened, shown: Shown) {
  const main = registerView({
    ...opened,
    space: visit.space,
    now: visit.now,
    here: sessionAddress(visit),
    fields: () => visit.formFields(),
    done: shown.done ?? null,
    filled: shown.filled ?? untouched(),
    twoWords: shown.twoWords ?? [],
  });
  const back = { href: `${sessionAddress(visit)}/day-pack`, text: 'Back to the day pack' };
  return { title: `Register ${opened.run.code}`, main, back };
}

/** The register of one session: a tap for each person, and one button. */
export const registerPage = page({ params: sessionParams, query }, async (visit) => {
  const { done } = visit.query;
  return show(visit, parts(visit, await load(visit), done ? { done: DONE[done] } : {}));
});

/** The register as a sheet to fill in with a pen. */
export const paperRegisterPage = page({ params: sessionParams }, async (visit) => {
  const opened = await load(visit);
  const main = paperRegisterView({ ...opened, space: visit.space, now: visit.now });
  const back = { href: `${sessionAddress(visit)}/register`, text: 'Back to the register' };
  return show(visit, { title: `Register ${opened.run.code} on paper`, main, back });
});

const after = (visit: OfSession, done: keyof typeof DONE): Reply =>
  goTo(`${sessionAddress(visit)}/register?done=${done}`);

/** Does something with the register for somebody who may, with how it came: on screen, or copied from paper. */
async function doFor<Result>(
  visit: OfSession,
  form: string,
  paper: boolean,
  act: (tx: Tx, by: By, session: { id: string; runId: string; zone: string }) => Promise<Result>,
): Promise<Result> {
  return doOnce(visit, form, async (tx, { platform }) => {
    const { run, session } = await openSession(tx, visit);
    const by = { platform, actor: visit.actor(paper ? 'paper' : 'web') };
    return act(tx, by, { id: session.id, runId: run.id, zone: visit.space.timeZone });
  });
}

export const submitRegister = page({ params: sessionParams }, async (visit) => {
  const form = visit.form.parse(registerForm(visit.form.typed));
  const refused = async (errors: readonly FieldError[]) =>
    showAgain(visit, parts(visit, await load(visit), { filled: { typed: visit.form.typed, errors } }));
  if (!form.ok) return refused(form.errors);
  const sent = sentMarks(form.value, form.value['rest'] === 'present');
  const done = await doFor(visit, 'register', form.value['paper'] === true, (tx, by, session) =>
    markRegister(tx, by, session, sent),
  );
  if (!done.ok) return refused([{ field: '', message: WHY_NOT[done.reason] }]);
  if (done.twoWords.length > 0)
    return show(visit, parts(visit, await load(visit), { twoWords: done.twoWords, done: DONE.kept }));
  return after(visit, done.kept > 0 ? 'kept' : 'same');
});

const WHY_NOT = {
  'not-yet': 'The session has not come yet. Until its day, only apologies can be kept',
  'not-held': 'Somebody has said meanwhile that this session did not happen, so nobody is marked',
  several: 'Several people around this course have that name. Mark the one who came in the list above',
} as const;

const walkInForm = z.object({ name: text('Type the name they would like to be called by', 200) });

export const submitWalkIn = page({ params: sessionParams }, async (visit) => {
  const form = visit.form.parse(walkInForm);
  const refused = async (errors: readonly FieldError[]) => {
    const typed = { name: typedText(visit.form.typed, 'name') };
    return showAgain(visit, parts(visit, await load(visit), { filled: { typed, errors } }));
  };
  if (!form.ok) return refused(form.errors);
  const done = await doFor(visit, 'walk-in', false, (tx, by, session) =>
    markWalkIn(tx, by, session, form.value.name),
  );
  return done.ok ? after(visit, 'written') : refused([{ field: 'name', message: WHY_NOT[done.reason] }]);
});

const nothingTyped = z.object({});

export const submitNotHeld = page({ params: sessionParams }, async (visit) => {
  visit.form.parse(nothingTyped);
  const done = await doFor(visit, 'not-held', false, (tx, by, { id, runId }) =>
    sayNotHeld(tx, by, runId, id),
  );
  if (done.ok) return after(visit, 'not-held');
  const errors = [{ field: '', message: 'The session has not begun yet. The coordinator can call it off' }];
  return showAgain(visit, parts(visit, await load(visit), { filled: { typed: {}, errors } }));
});

export const submitHeld = page({ params: sessionParams }, async (visit) => {
  visit.form.parse(nothingTyped);
  await doFor(visit, 'held-after-all', false, async (tx, by, { id, runId }) => {
    await sayHeldAfterAll(tx, by, runId, id);
    return { ok: true };
  });
  return after(visit, 'held');
});
