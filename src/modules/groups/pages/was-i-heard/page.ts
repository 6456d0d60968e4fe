import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice, optionalChoice, texts, wholeNumber } from '#platform/http/fields.ts';
import { checksField, mendSummary, radiosField, textField, untouched } from '#platform/http/filled.ts';
import type { Choice, Filled } from '#platform/http/filled.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { answerHeard, countPaperAnswers } from '../../commands/heard.ts';
import { stillToAnswer } from '../../queries/heard.ts';
import { membersShown } from '../../queries/members-shown.ts';
import { HEARD_ANSWERS, HEARD_SIDES } from '../../tables-of-meetings.ts';
import type { HeardAnswer, HeardSide } from '../../tables-of-meetings.ts';
import { meetingHead } from '../../views/meeting-head.ts';
import { loadAsChair, loadAsMember, meetingAddress, meetingParams } from '../load-meeting.ts';
import type { MeetingRead, OfMeeting } from '../load-meeting.ts';
import { meetingText } from '../meeting/text.ts';

const answerForm = z.object({ answer: choice(HEARD_ANSWERS, 'Choose one of the answers') });
const WHY_NOT = { over: 'heard-over', answered: 'heard-twice', 'not-asked': 'heard-not-there' } as const;

/** One tap. The form is remembered as sent, and neither the answer nor when it came. */
export const submitHeard = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsMember(tx, visit));
  const form = visit.form.parse(answerForm);
  if (!form.ok) return goTo(meetingAddress(visit, loaded, '#heard'));
  const { platform, space } = visit;
  const by = { platform, space, actor: visit.actor() };
  // Not once per form: what was typed would be kept as a print beside its time. Whoever has answered is not counted twice anyway.
  const result = await platform.database.inSpace(space.id, (tx) =>
    answerHeard(tx, by, loaded.meeting.id, loaded.member.personId, form.value.answer),
  );
  return goTo(meetingAddress(visit, loaded, `?done=${result.ok ? 'heard' : WHY_NOT[result.reason]}#heard`));
});

const words = meetingText.en;
const ANSWER_WORDS: Record<HeardAnswer, string> = {
  yes: words.heardYes,
  partly: words.heardPartly,
  no: words.heardNo,
};

/** Slips to cut up and hand out: one side of the group on each, and nothing that says whose it is. */
export const heardSlipsPage = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsChair(tx, visit));
  const { space } = visit;
  const head = { ...loaded, language: 'en' as const, slug: space.slug, zone: space.timeZone };
  const main = html`${meetingHead({ ...head, title: 'Was I heard? Slips of paper' })}
    <p class="al-no-print">Print this page, cut the slips and let people fold them into a box. Do not count before at least five are in it: shuffle them first.</p>
    ${HEARD_SIDES.map((side) => html`<h2>${words.side[side]}</h2><ul class="nhsuk-list nhsuk-list--border">${Array.from({ length: 6 }, () => slip(loaded.meeting.code, side))}</ul>`)}`;
  return show(visit, { title: `Slips of paper, ${loaded.group.name}`, main });
});

function slip(code: string, side: HeardSide): Html {
  const boxes = HEARD_ANSWERS.map((answer) => html`☐ ${ANSWER_WORDS[answer]} &nbsp; `);
  return html`<li><p><strong>Was I heard at this meeting?</strong> <span class="al-quiet">(${code}, ${words.side[side].toLowerCase()})</span></p><p>${boxes}</p></li>`;
}

const FIELDS = HEARD_SIDES.flatMap((side) =>
  HEARD_ANSWERS.map((answer) => ({ side, answer, name: `${side}-${answer}` })),
);

const count = z.preprocess(
  (value) => (value === undefined || String(value).trim() === '' ? '0' : value),
  wholeNumber('Use a number, or leave it empty', 0, 500),
);
const paperForm = z.object({
  how: optionalChoice(['paper', 'phone'], 'paper'),
  people: texts(40, 500),
  ...Object.fromEntries(FIELDS.map(({ name }) => [name, count])),
});

const loadPaper = (visit: OfMeeting) =>
  read(visit, async (tx) => {
    const loaded = await loadAsChair(tx, visit);
    const shown = await membersShown(
      tx,
      loaded.group,
      await stillToAnswer(tx, loaded.meeting.id),
      'the group',
    );
    return { ...loaded, waiting: [...shown].map(([value, text]): Choice => ({ value, text })) };
  });

function paperParts(
  visit: OfMeeting,
  loaded: MeetingRead & { waiting: readonly Choice[] },
  filled: Filled,
  key?: string,
) {
  const { space } = visit;
  const head = { ...loaded, language: 'en' as const, slug: space.slug, zone: space.timeZone };
  const title = 'Count slips of paper';
  const main = html`${meetingHead({ ...head, title, above: mendSummary(filled.errors) })}
    <p>Tick who handed one in, then count the answers. Nothing joins the two: who answered and what was said are kept apart.</p>
    ${loaded.waiting.length === 0 ? html`<p>Nobody is waited for any more.</p>` : paperFormView(visit, loaded, filled, key)}`;
  return { title: `${title}, ${loaded.group.name}`, main };
}

function paperFormView(
  visit: OfMeeting,
  loaded: MeetingRead & { waiting: readonly Choice[] },
  filled: Filled,
  key?: string,
): Html {
  return html`<form method="post" action="${meetingAddress(visit, loaded, '/heard/from-paper')}" novalidate>
    ${visit.formFields(key)}
    ${radiosField(
      { ...filled, typed: { how: 'paper', ...filled.typed } },
      { name: 'how', label: 'How did they come?' },
      [
        { value: 'paper', text: 'On paper' },
        { value: 'phone', text: 'By telephone' },
      ],
    )}
    ${checksField(filled, { name: 'people', label: 'Who handed one in, or rang?' }, loaded.waiting)}
    ${HEARD_SIDES.map(
      (side) => html`<h2 class="nhsuk-heading-s">${words.side[side]}</h2>
      ${HEARD_ANSWERS.map((answer) => textField(filled, { name: `${side}-${answer}`, label: `${words.side[side]}: ${ANSWER_WORDS[answer].toLowerCase()}`, width: 3, numbers: true }))}`,
    )}
    ${button({ text: 'Count them', preventDoubleClick: true })}
  </form>`;
}

export const fromPaperPage = page({ params: meetingParams }, async (visit) =>
  show(visit, paperParts(visit, await loadPaper(visit), untouched())),
);

export const submitFromPaper = page({ params: meetingParams }, async (visit) => {
  const loaded = await loadPaper(visit);
  const form = visit.form.parse<z.ZodRawShape>(paperForm);
  if (!form.ok) return showAgain(visit, paperParts(visit, loaded, form, visit.form.key));
  const sent = form.value as Record<string, number> & { how: 'paper' | 'phone'; people: readonly string[] };
  const counts = FIELDS.map(({ side, answer, name }) => ({ side, answer, count: sent[name] ?? 0 }));
  const result = await doOnce(
    visit,
    'count-paper-answers',
    (tx, by) => countPaperAnswers(tx, by, loaded.meeting.id, { personIds: sent.people, counts }),
    { channel: sent.how },
  );
  if (result.ok) return goTo(meetingAddress(visit, loaded, '?done=counted#heard'));
  if (result.reason === 'over') return goTo(meetingAddress(visit, loaded, '?done=heard-over#heard'));
  const all = counts.reduce((sum, one) => sum + one.count, 0);
  const message = plural(sent.people.length, {
    one: `# person is ticked, and ${all} answers are counted: they are to be as many`,
    other: `# people are ticked, and ${all} answers are counted: they are to be as many`,
  });
  const wrong: FieldError =
    result.reason === 'answered'
      ? {
          field: 'people',
          message: 'Somebody among them has answered meanwhile. Look again who is still waited for',
        }
      : { field: 'people', message };
  return showAgain(visit, paperParts(visit, await loadPaper(visit), { typed: form.typed, errors: [wrong] }));
});
