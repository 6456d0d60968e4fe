import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice, date, id, text } from '#platform/http/fields.ts';
import { areaField, dayField, mendSummary, selectField, untouched } from '#platform/http/filled.ts';
import type { Choice, Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { agreeAction, settleAction } from '../../commands/actions.ts';
import { actionsOf } from '../../queries/meeting-actions.ts';
import { meetingHead } from '../../views/meeting-head.ts';
import { said } from '../../views/said.ts';
import { loadAsMember, meetingAddress, meetingParams, memberChoices } from '../load-meeting.ts';
import type { MeetingRead, OfMeeting } from '../load-meeting.ts';

export const actionText = {
  en: {
    title: 'Something to do',
    about: 'It stands on the page of the meeting, and waits on that person’s home until it is done.',
    what: 'What did somebody say they would do?',
    who: 'Who?',
    group: 'The group',
    by: 'Until which day?',
    byHint: 'You may leave this empty',
    send: 'Write it down',
    missing: 'Say what is to be done',
    someone: 'Choose somebody who is in the group, or the group',
    day: 'Choose a day, or leave it empty',
  },
  easy: {
    title: 'Something to do',
    about: 'We keep it on the page. The person sees it too.',
    what: 'What will we do?',
    who: 'Who will do it?',
    group: 'The group',
    by: 'Until when?',
    byHint: 'You can leave this empty',
    send: 'Write it down',
    missing: 'Say what we will do',
    someone: 'Choose a person, or the group',
    day: 'Choose a day, or leave it empty',
  },
} satisfies Record<Language, object>;

function actionForm(language: Language) {
  const words = actionText[language];
  const orEmpty = <Shape extends z.ZodType>(shape: Shape, message: string) =>
    z.preprocess((value) => value ?? '', z.union([z.literal(''), shape], message));
  return z.object({
    words: text(words.missing, 500),
    who: orEmpty(id(words.someone), words.someone),
    byDay: orEmpty(date(words.day), words.day),
  });
}

type Loaded = MeetingRead & { readonly members: readonly Choice[] };

const load = (visit: OfMeeting) =>
  read(visit, async (tx) => {
    const loaded = await loadAsMember(tx, visit);
    return { ...loaded, members: await memberChoices(tx, loaded.group) };
  });

function parts(visit: OfMeeting, loaded: Loaded, filled: Filled, key?: string) {
  const { language, space } = visit;
  const words = actionText[language];
  const head = { ...loaded, language, slug: space.slug, zone: space.timeZone };
  const who = [{ value: '', text: words.group }, ...loaded.members];
  const main = html`${meetingHead({ ...head, title: words.title, above: mendSummary(filled.errors) })}
    ${said(language, 'tick', words.about)}
    <form method="post" action="${meetingAddress(visit, loaded, '/actions/new')}" novalidate>
      ${visit.formFields(key)} ${areaField(filled, { name: 'words', label: words.what, rows: 2 })}
      ${selectField(filled, { name: 'who', label: words.who }, who)}
      ${dayField(filled, { name: 'byDay', label: words.by, hint: words.byHint })}
      ${button({ text: words.send, preventDoubleClick: true })}
    </form>`;
  return { title: `${words.title}, ${loaded.group.name}`, main };
}

export const addActionPage = page({ params: meetingParams }, async (visit) =>
  show(visit, parts(visit, await load(visit), untouched())),
);

export const submitAction = page({ params: meetingParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(actionForm(visit.language));
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form, visit.form.key));
  const { words, who, byDay } = form.value;
  const action = { words, personId: who || null, byDay: byDay || null };
  const result = await doOnce(visit, 'agree-action', (tx, by) => agreeAction(tx, by, loaded.meeting, action));
  if (result.ok) return goTo(meetingAddress(visit, loaded, '?done=action#actions'));
  const errors = [{ field: 'who', message: actionText[visit.language].someone }];
  return showAgain(visit, parts(visit, loaded, { typed: form.typed, errors }));
});

const settleForm = z.object({ how: choice(['done', 'taken back'], 'Choose one') });

/** Whoever said they would, or a co-chair, says that it is done; what the group said it would do, anybody in it. */
export const submitSettle = page(
  { params: meetingParams.extend({ action: z.string().refine(isId) }) },
  async (visit) => {
    const { action, ...loaded } = await read(visit, async (tx) => {
      const as = await loadAsMember(tx, visit);
      const all = await actionsOf(tx, as.meeting.id);
      return { ...as, action: found(all.find(({ id: one }) => one === visit.params.action)) };
    });
    if (!loaded.tends && action.personId !== null && action.personId !== loaded.member.personId)
      throw new Trouble('not-allowed', 'This is for whoever said they would do it, and the co-chairs');
    const form = visit.form.parse(settleForm);
    if (!form.ok) return goTo(meetingAddress(visit, loaded, '#actions'));
    const { how } = form.value;
    const { ok } = await doOnce(visit, 'settle-action', (tx, by) =>
      settleAction(tx, by, loaded.meeting.id, action.id, how),
    );
    return goTo(meetingAddress(visit, loaded, `?done=${ok ? 'settled' : 'gone'}#actions`));
  },
);
