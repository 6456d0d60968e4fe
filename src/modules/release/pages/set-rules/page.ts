import { z } from 'zod';
import { date, text, texts, wholeNumber } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { setAim, setReasons } from '../../commands/set-rules.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { reasonsOffered, staffAim } from '../../model/rules.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { aimView, reasonsView } from './view.ts';
import type { Filled } from '#platform/http/filled.ts';

const who = {
  setBy: text('Say who sets this: the group or the person', 200),
  reason: text('Say why, in a sentence or two', 1000),
};

const aimForm = z.object({
  people: wholeNumber('Type a whole number from 1 to 1000', 1, 1000),
  by: date('Choose the day by which it should be reached'),
  ...who,
});

async function aimParts(visit: Visit, filled: Filled | null, key?: string) {
  const now = await read(visit, (tx) => ruleOf(tx, staffAim));
  const typed: Filled['typed'] = now.value ? { people: String(now.value.people), by: now.value.by } : {};
  const { slug } = visit.space;
  const shown = filled ?? { typed, errors: [] };
  return {
    title: 'The aim for staff tutors',
    main: aimView({ slug, fields: visit.formFields(key), filled: shown }),
  };
}

export const aimPage = page({}, async (visit) => show(visit, await aimParts(visit, null)));

export const submitAim = page({}, async (visit) => {
  const form = visit.form.parse(aimForm);
  if (!form.ok) return showAgain(visit, await aimParts(visit, form, visit.form.key));
  const { people, by, ...why } = form.value;
  if (by <= dayIn(visit.space.timeZone, visit.now)) {
    const errors = [{ field: 'by', message: 'Choose a day that is still to come' }];
    return showAgain(visit, await aimParts(visit, { typed: form.typed, errors }, visit.form.key));
  }
  await doOnce(visit, 'staff-aim', async (tx, who) => {
    await setAim(tx, who, { people, by }, why);
    return { ok: true };
  });
  return goTo(`/${visit.space.slug}/staff-tutors?done=kept`);
});

const reasonsForm = z.object({ reasons: texts(40, 10), ...who });

async function reasonsParts(visit: Visit, filled: Filled | null, key?: string) {
  const now = await read(visit, (tx) => ruleOf(tx, reasonsOffered));
  const { slug, timeZone: zone } = visit.space;
  const shown = filled ?? { typed: { reasons: now.value }, errors: [] };
  return {
    title: 'Why a manager may say no',
    main: reasonsView({ slug, zone, now, fields: visit.formFields(key), filled: shown }),
  };
}

export const reasonsPage = page({}, async (visit) => show(visit, await reasonsParts(visit, null)));

export const submitReasons = page({}, async (visit) => {
  const form = visit.form.parse(reasonsForm);
  if (!form.ok) return showAgain(visit, await reasonsParts(visit, form, visit.form.key));
  const { reasons, ...why } = form.value;
  await doOnce(visit, 'release-reasons', async (tx, by) => {
    await setReasons(tx, by, reasons, why);
    return { ok: true };
  });
  return goTo(`/${visit.space.slug}/manage/rules?done=changed`);
});
