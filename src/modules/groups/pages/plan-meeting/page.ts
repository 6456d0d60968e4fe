import { z } from 'zod';
import { dateAndTimeRange, dayInWords } from '#design/dates.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { wholeNumber } from '#platform/http/fields.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { callMeetingOff, changeMeeting, planMeeting } from '../../commands/plan-meeting.ts';
import type { MeetingToPlan } from '../../commands/plan-meeting.ts';
import { mustTend } from '../../policy.ts';
import type { Meeting } from '../../queries/meetings.ts';
import { wayOfWorking } from '../../queries/rules.ts';
import { groupParams, loadGroup } from '../load.ts';
import type { OfGroup } from '../load.ts';
import { loadAsChair, meetingAddress, meetingParams } from '../load-meeting.ts';
import type { MeetingRead, OfMeeting } from '../load-meeting.ts';
import { changeMeetingForm, meetingSent, planForm, typedFromMeeting } from './form.ts';
import { planMeetingView } from './view.ts';

const loadToPlan = (visit: OfGroup) =>
  read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    await mustTend(tx, visit, group);
    return { group, way: await wayOfWorking(tx, group.id) };
  });

type ToPlan = Awaited<ReturnType<typeof loadToPlan>>;

function planParts(visit: OfGroup, loaded: ToPlan, filled: Filled, key?: string) {
  const fields = () => visit.formFields(key);
  const view = { ...loaded, slug: visit.space.slug, filled, fields, changing: null, conflict: null };
  return { title: `Plan a meeting, ${loaded.group.name}`, main: planMeetingView(view) };
}

export const planMeetingPage = page({ params: groupParams }, async (visit) =>
  show(visit, planParts(visit, await loadToPlan(visit), untouched())),
);

export const submitPlan = page({ params: groupParams }, async (visit) => {
  const loaded = await loadToPlan(visit);
  const form = visit.form.parse(planForm);
  if (!form.ok) return showAgain(visit, planParts(visit, loaded, form, visit.form.key));
  const sent = meetingSent(form.value, visit.space.timeZone);
  if (!sent.ok)
    return showAgain(
      visit,
      planParts(visit, loaded, { typed: form.typed, errors: sent.errors }, visit.form.key),
    );
  const meeting = await doOnce(visit, 'plan-meeting', (tx, by) =>
    planMeeting(tx, by, loaded.group.id, sent.value),
  );
  return goTo(meetingAddress(visit, { group: loaded.group, meeting }, '?done=planned'));
});

function changeParts(
  visit: OfMeeting,
  { group, way, meeting }: MeetingRead,
  shown: { filled: Filled; key?: string; conflict?: readonly BothTexts[] },
) {
  const main = planMeetingView({
    slug: visit.space.slug,
    group,
    way,
    filled: shown.filled,
    fields: () => visit.formFields(shown.key),
    changing: meeting,
    conflict: shown.conflict ?? null,
  });
  return { title: `Change this meeting, ${group.name}`, main };
}

export const changeMeetingPage = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsChair(tx, visit));
  const filled = untouched(typedFromMeeting(loaded.meeting, visit.space.timeZone));
  return loaded.meeting.state === 'planned'
    ? show(visit, changeParts(visit, loaded, { filled }))
    : goTo(meetingAddress(visit, loaded));
});

export const submitChangeMeeting = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsChair(tx, visit));
  const { key } = visit.form;
  const form = visit.form.parse(changeMeetingForm);
  if (!form.ok) return showAgain(visit, changeParts(visit, loaded, { filled: form, key }));
  const { version, ...typed } = form.value;
  const sent = meetingSent(typed, visit.space.timeZone);
  if (!sent.ok)
    return showAgain(
      visit,
      changeParts(visit, loaded, { filled: { typed: form.typed, errors: sent.errors }, key }),
    );
  const { agendaClosesOn, papersDueOn } = loaded.meeting;
  const change = { agendaClosesOn, papersDueOn, ...sent.value };
  const result = await doOnce(visit, 'change-meeting', (tx, by) =>
    changeMeeting(tx, by, loaded.meeting.id, { ...change, version }),
  );
  if (result.ok) return goTo(meetingAddress(visit, loaded, '?done=changed'));
  if (result.reason === 'not-planned') return goTo(meetingAddress(visit, loaded));
  const now = await read(visit, (tx) => loadAsChair(tx, visit));
  const conflict = bothOf(now.meeting, change, visit.space.timeZone);
  const parts = changeParts(visit, now, { filled: { typed: form.typed, errors: [] }, conflict });
  return showAgain(visit, { ...parts, status: 409 });
});

function bothOf(now: Meeting, yours: Required<MeetingToPlan>, zone: string): BothTexts[] {
  const when = (one: Pick<MeetingToPlan, 'startsAt' | 'endsAt'>) =>
    dateAndTimeRange(one.startsAt, one.endsAt, zone);
  return [
    { label: 'What it is for', now: now.purpose, yours: yours.purpose },
    { label: 'The question', now: now.question, yours: yours.question },
    { label: 'When', now: when(now), yours: when(yours) },
    { label: 'Where', now: now.place, yours: yours.place },
    { label: 'Online or by telephone', now: now.onlineLink, yours: yours.onlineLink },
    { label: 'Agenda closes', now: dayInWords(now.agendaClosesOn), yours: dayInWords(yours.agendaClosesOn) },
    { label: 'Papers out', now: dayInWords(now.papersDueOn), yours: dayInWords(yours.papersDueOn) },
  ];
}

export const submitCallOff = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsChair(tx, visit));
  const form = visit.form.parse(z.object({ version: wholeNumber('Open this page again', 1, 1_000_000) }));
  if (!form.ok) return goTo(meetingAddress(visit, loaded, '/change'));
  const { version } = form.value;
  const result = await doOnce(visit, 'call-meeting-off', (tx, by) =>
    callMeetingOff(tx, by, loaded.meeting.id, version),
  );
  if (!result.ok && result.reason === 'changed-meanwhile')
    return goTo(meetingAddress(visit, loaded, '/change'));
  return goTo(meetingAddress(visit, loaded, '?done=called-off'));
});
