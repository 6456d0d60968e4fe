import { z } from 'zod';
import { button, summaryList } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { NEED_CATEGORIES, NEED_WORDS, lookAtWhatHelps } from '#modules/people/index.ts';
import type { Need } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { FieldError } from '#platform/http/form.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice, id, optionalChoice, optionalText } from '#platform/http/fields.ts';
import { areaField, mendSummary, radiosField, selectField, untouched } from '#platform/http/filled.ts';
import type { Choice, Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Language } from '#design/layout.ts';
import { answerWhatHelps } from '../../commands/answer-what-helps.ts';
import { helpsAnswerOf, helpsAnswers } from '../../queries/helps-answers.ts';
import { membersShown } from '../../queries/members-shown.ts';
import { meetingHead } from '../../views/meeting-head.ts';
import { said } from '../../views/said.ts';
import type { Member } from '../../queries/seats.ts';
import { loadAsChair, loadAsMember, meetingAddress, meetingParams, memberChoices } from '../load-meeting.ts';
import type { MeetingRead, OfMeeting } from '../load-meeting.ts';
import { meetingHelpsText } from './text.ts';

const helpsForm = (language: Language) =>
  z.object({
    need_contact: optionalText(500),
    need_format: optionalText(500),
    need_communication: optionalText(500),
    need_professional: optionalText(500),
    need_adjustment: optionalText(500),
    mayLook: choice(['yes', 'no'], meetingHelpsText[language].missing),
    // Only whoever prepares the meeting writes for others.
    who: z.preprocess(
      (value) => value ?? '',
      z.union([z.literal(''), id(meetingHelpsText[language].whoseMissing)]),
    ),
    how: optionalChoice(['', 'phone', 'paper', 'in person'], ''),
  });

type Loaded = MeetingRead & { readonly member: Member; readonly members: readonly Choice[] };

async function loadForHelps(tx: Tx, visit: OfMeeting): Promise<Loaded> {
  const as = await loadAsMember(tx, visit);
  return { ...as, members: as.tends ? await memberChoices(tx, as.group) : [] };
}

function parts(visit: OfMeeting, loaded: Loaded, filled: Filled, key?: string) {
  const { language, space } = visit;
  const words = meetingHelpsText[language];
  const head = { ...loaded, language, slug: space.slug, zone: space.timeZone };
  const main = html`${meetingHead({ ...head, title: words.title, above: mendSummary(filled.errors) })}
    ${said(language, 'heart', words.why)} ${said(language, 'private', words.who)}
    <form method="post" action="${meetingAddress(visit, loaded, '/what-helps')}" novalidate>
      ${visit.formFields(key)} ${loaded.tends ? whose(language, filled, loaded) : nothing} ${needFields(language, filled)}
      ${radiosField(filled, { name: 'mayLook', label: words.may, hint: words.mayHint }, [
        { value: 'yes', text: words.yes },
        { value: 'no', text: words.no },
      ])}
      ${button({ text: words.send, preventDoubleClick: true })}
    </form>`;
  return { title: `${words.title} ${loaded.group.name}`, main };
}

function whose(language: Language, filled: Filled, { members, member }: Loaded): Html {
  const words = meetingHelpsText[language];
  const others = members.filter(({ value }) => value !== member.personId);
  const mine = { value: '', text: words.mine };
  return html`${selectField(filled, { name: 'who', label: words.whose, hint: words.whoseHint }, [mine, ...others])}
    ${selectField(filled, { name: 'how', label: words.how }, [
      mine,
      { value: 'phone', text: words.phone },
      { value: 'paper', text: words.paper },
      { value: 'in person', text: words.inPerson },
    ])}`;
}

function needFields(language: Language, filled: Filled): Html {
  const words = meetingHelpsText[language].needs ?? NEED_WORDS;
  return html`${NEED_CATEGORIES.map((category) =>
    areaField(filled, {
      name: `need_${category}`,
      label: words[category].title,
      hint: words[category].hint,
      rows: 2,
    }),
  )}`;
}

export const meetingHelpsPage = page({ params: meetingParams }, async (visit) => {
  const { before, ...loaded } = await read(visit, async (tx) => {
    const as = await loadForHelps(tx, visit);
    return { ...as, before: await helpsAnswerOf(tx, as.meeting.id, as.member.personId) };
  });
  const typed: Record<string, string> = before === null ? {} : { mayLook: before ? 'yes' : 'no' };
  return show(visit, parts(visit, loaded, untouched(typed)));
});

export const submitMeetingHelps = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadForHelps(tx, visit));
  const form = visit.form.parse(helpsForm(visit.language));
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form, visit.form.key));
  const { mayLook, who, how, ...typed } = form.value;
  const self = loaded.member.personId;
  const personId = who || self;
  const error = wrongWhose(visit.language, loaded, { personId, self, how });
  if (error)
    return showAgain(visit, parts(visit, loaded, { typed: form.typed, errors: [error] }, visit.form.key));
  const needs = NEED_CATEGORIES.map((category) => ({ category, words: typed[`need_${category}`] }));
  const answer = { mayLook: mayLook === 'yes', needs: needs.filter(({ words }) => words !== '') };
  const told = personId === self ? {} : { channel: how as Channel, onBehalfOf: personId };
  await doOnce(
    visit,
    'meeting-helps',
    async (tx, by) => {
      await answerWhatHelps(tx, by, loaded.meeting.id, personId, answer);
      return {};
    },
    told,
  );
  return goTo(meetingAddress(visit, loaded, '?done=helps'));
});

function wrongWhose(
  language: Language,
  { members }: Loaded,
  sent: { readonly personId: string; readonly self: string; readonly how: string },
): FieldError | null {
  const words = meetingHelpsText[language];
  if (sent.personId === sent.self) return null;
  if (!members.some(({ value }) => value === sent.personId))
    return { field: 'who', message: words.whoseMissing };
  return sent.how === '' ? { field: 'how', message: words.howMissing } : null;
}

/** The button of whoever prepares the meeting: what helps those who said they may look, and each look written down. */
export const showWhoNeedsWhat = page({ params: meetingParams }, async (visit) => {
  visit.form.parse(z.object({}));
  const looker = found(visit.who?.personId);
  const { names, needs, ...loaded } = await read(visit, async (tx) => {
    const as = await loadAsChair(tx, visit);
    const said = (await helpsAnswers(tx, as.meeting.id)).filter(({ mayLook }) => mayLook);
    const personIds = said.map(({ personId }) => personId);
    const because = { type: 'meeting', id: as.meeting.id };
    return {
      ...as,
      names: await membersShown(tx, as.group, personIds, 'the group'),
      needs: await lookAtWhatHelps(tx, visit.platform.seal, { looker, personIds, because, at: visit.now }),
    };
  });
  const { space } = visit;
  const head = { ...loaded, language: 'en' as const, slug: space.slug, zone: space.timeZone };
  const main = html`${meetingHead({ ...head, title: 'What helps people at this meeting' })}
    <p>We have written down that you looked. Please keep it to those who need it to make the meeting right.</p>
    ${[...names].map(([id, name]) => whoNeeds(name, needs.get(id) ?? []))}
    ${names.size === 0 ? html`<p>Nobody has said that you may look.</p>` : ''}
    <p><a href="${meetingAddress(visit, loaded)}">Back to the meeting</a></p>`;
  return show(visit, { title: `What helps people, ${loaded.group.name}`, main });
});

/** An address somebody kept: nothing private opens without the button, so it leads to where the button is. */
export const whoNeedsWhatAddress = page({ params: meetingParams }, async (visit) =>
  goTo(meetingAddress(visit, await read(visit, (tx) => loadAsChair(tx, visit)))),
);

function whoNeeds(name: string, needs: readonly Need[]): Html {
  const inside =
    needs.length === 0
      ? html`<p>Nothing is written down. Ask them what would help.</p>`
      : summaryList({
          rows: needs.map(({ category, words }) => ({ key: NEED_WORDS[category].title, value: words })),
        });
  return html`<section class="al-section"><h2>${name}</h2>${inside}</section>`;
}
