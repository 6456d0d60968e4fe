import { z } from 'zod';
import { button, summaryList } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { NEED_CATEGORIES, NEED_WORDS, lookAtWhatHelps } from '#modules/people/index.ts';
import type { Need } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice, optionalText } from '#platform/http/fields.ts';
import { areaField, mendSummary, radiosField, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Language } from '#design/layout.ts';
import { answerWhatHelps } from '../../commands/answer-what-helps.ts';
import { helpsAnswerOf, helpsAnswers } from '../../queries/helps-answers.ts';
import { membersShown } from '../../queries/members-shown.ts';
import { meetingHead } from '../../views/meeting-head.ts';
import { said } from '../../views/said.ts';
import { loadAsChair, loadAsMember, meetingAddress, meetingParams } from '../load-meeting.ts';
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
  });

function parts(visit: OfMeeting, loaded: MeetingRead, filled: Filled, key?: string) {
  const { language, space } = visit;
  const words = meetingHelpsText[language];
  const head = { ...loaded, language, slug: space.slug, zone: space.timeZone };
  const main = html`${meetingHead({ ...head, title: words.title, above: mendSummary(filled.errors) })}
    ${said(language, 'heart', words.why)} ${said(language, 'private', words.who)}
    <form method="post" action="${meetingAddress(visit, loaded, '/what-helps')}" novalidate>
      ${visit.formFields(key)} ${needFields(language, filled)}
      ${radiosField(filled, { name: 'mayLook', label: words.may, hint: words.mayHint }, [
        { value: 'yes', text: words.yes },
        { value: 'no', text: words.no },
      ])}
      ${button({ text: words.send, preventDoubleClick: true })}
    </form>`;
  return { title: `${words.title} ${loaded.group.name}`, main };
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
    const as = await loadAsMember(tx, visit);
    return { ...as, before: await helpsAnswerOf(tx, as.meeting.id, as.member.personId) };
  });
  const typed: Record<string, string> = before === null ? {} : { mayLook: before ? 'yes' : 'no' };
  return show(visit, parts(visit, loaded, untouched(typed)));
});

export const submitMeetingHelps = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsMember(tx, visit));
  const form = visit.form.parse(helpsForm(visit.language));
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form, visit.form.key));
  const { mayLook, ...typed } = form.value;
  const needs = NEED_CATEGORIES.map((category) => ({ category, words: typed[`need_${category}`] }));
  await doOnce(visit, 'meeting-helps', async (tx, by) => {
    const answer = { mayLook: mayLook === 'yes', needs: needs.filter(({ words }) => words !== '') };
    await answerWhatHelps(tx, by, loaded.meeting.id, loaded.member.personId, answer);
    return {};
  });
  return goTo(meetingAddress(visit, loaded, '?done=helps'));
});

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
