import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { date, optionalText, text } from '#platform/http/fields.ts';
import { areaField, dayField, mendSummary, textField, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { putPaperOut, takePaperBack } from '../../commands/papers.ts';
import type { PaperToPutOut } from '../../commands/papers.ts';
import { meetingHead } from '../../views/meeting-head.ts';
import { said } from '../../views/said.ts';
import { loadAsMember, meetingAddress, meetingParams } from '../load-meeting.ts';
import type { MeetingRead, OfMeeting } from '../load-meeting.ts';

export const paperText = {
  en: {
    title: 'Put a paper out',
    about:
      'How many days people had to read is counted from this day to the meeting. Say it in plain words, and offer it in Easy Read where you can.',
    what: 'What is it called?',
    body: 'The paper itself, or what it says in a few sentences',
    link: 'Where it can be read',
    linkHint: 'An address that begins with https://. You may leave this empty',
    since: 'Since which day can people read it?',
    send: 'Put it out',
    missing: 'Say what the paper is called',
    neither: 'Write the paper here, or say where it can be read',
    address: 'An address begins with https://',
    day: 'Choose a day',
    early: 'Choose today or a day before it',
  },
  easy: {
    title: 'Add something to read',
    about: 'People need time to read. Use plain words.',
    what: 'What is it called?',
    body: 'Write it here',
    link: 'Where can people read it?',
    linkHint: 'A web address. You can leave this empty',
    since: 'Since when can people read it?',
    send: 'Add it',
    missing: 'Say what it is called',
    neither: 'Write it here. Or say where to read it.',
    address: 'A web address starts with https://',
    day: 'Choose a day',
    early: 'Choose today, or a day before today',
  },
} satisfies Record<Language, object>;

const paperForm = (language: Language) =>
  z.object({
    title: text(paperText[language].missing, 200),
    body: optionalText(10_000),
    link: optionalText(500),
    outOn: date(paperText[language].day),
  });

function parts(visit: OfMeeting, loaded: MeetingRead, filled: Filled, key?: string) {
  const { language, space } = visit;
  const words = paperText[language];
  const head = { ...loaded, language, slug: space.slug, zone: space.timeZone };
  const main = html`${meetingHead({ ...head, title: words.title, above: mendSummary(filled.errors) })}
    ${said(language, 'letter', words.about)}
    <form method="post" action="${meetingAddress(visit, loaded, '/papers/new')}" novalidate>
      ${visit.formFields(key)} ${textField(filled, { name: 'title', label: words.what })}
      ${areaField(filled, { name: 'body', label: words.body, rows: 8 })}
      ${textField(filled, { name: 'link', label: words.link, hint: words.linkHint })}
      ${dayField(filled, { name: 'outOn', label: words.since })} ${button({ text: words.send, preventDoubleClick: true })}
    </form>`;
  return { title: `${words.title}, ${loaded.group.name}`, main };
}

export const addPaperPage = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsMember(tx, visit));
  return show(visit, parts(visit, loaded, untouched({ outOn: loaded.today })));
});

export const submitPaper = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsMember(tx, visit));
  const form = visit.form.parse(paperForm(visit.language));
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form, visit.form.key));
  const errors = wrongIn(form.value, loaded.today, visit.language);
  if (errors.length > 0)
    return showAgain(visit, parts(visit, loaded, { typed: form.typed, errors }, visit.form.key));
  await doOnce(visit, 'put-paper-out', (tx, by) => putPaperOut(tx, by, loaded.meeting.id, form.value));
  return goTo(meetingAddress(visit, loaded, '?done=paper#papers'));
});

function wrongIn(paper: Required<PaperToPutOut>, today: string, language: Language): FieldError[] {
  const words = paperText[language];
  const errors: FieldError[] = [];
  if (paper.body === '' && paper.link === '') errors.push({ field: 'body', message: words.neither });
  if (paper.link !== '' && !/^https?:\/\/[^\s]+\.[^\s]+$/.test(paper.link))
    errors.push({ field: 'link', message: words.address });
  if (paper.outOn > today) errors.push({ field: 'outOn', message: words.early });
  return errors;
}

export const submitPaperBack = page(
  { params: meetingParams.extend({ paper: z.string().refine(isId) }) },
  async (visit) => {
    const loaded = await read(visit, (tx) => loadAsMember(tx, visit));
    visit.form.parse(z.object({}));
    const { ok } = await doOnce(visit, 'take-paper-back', (tx, by) =>
      takePaperBack(tx, by, loaded.meeting.id, visit.params.paper),
    );
    return goTo(meetingAddress(visit, loaded, `?done=${ok ? 'paper-back' : 'gone'}#papers`));
  },
);
