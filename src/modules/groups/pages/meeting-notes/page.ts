import { z } from 'zod';
import { button } from '#design/components.ts';
import { bothTexts } from '#design/both-texts.ts';
import { html, nothing } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { optionalText, wholeNumber } from '#platform/http/fields.ts';
import { areaField, hidden, mendSummary, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { keepNotes } from '../../commands/keep-notes.ts';
import { meetingHead } from '../../views/meeting-head.ts';
import { said } from '../../views/said.ts';
import { loadAsMember, meetingAddress, meetingParams } from '../load-meeting.ts';
import type { MeetingRead, OfMeeting } from '../load-meeting.ts';

const notesForm = z.object({
  notes: optionalText(20_000),
  version: wholeNumber('Open this page again', 1, 1_000_000),
});

export const notesText = {
  en: {
    title: 'Notes',
    about:
      'Anybody in the group writes in these notes. If somebody else writes at the same time, you see both texts, and nothing is lost.',
    label: 'What was said and agreed',
    hint: 'What matters to those who were not there. A line for each point',
    keep: 'Keep the notes',
    notes: 'Notes',
  },
  easy: {
    title: 'What we said',
    about: 'Anybody in the group can write here. Nothing you write gets lost.',
    label: 'What did we say?',
    hint: 'Write a new line for each thing',
    keep: 'Keep it',
    notes: 'What we said',
  },
} satisfies Record<Language, object>;

function parts(
  visit: OfMeeting,
  loaded: MeetingRead,
  filled: Filled,
  more: { key?: string; yours?: string } = {},
) {
  const { language, space } = visit;
  const words = notesText[language];
  const { meeting } = loaded;
  const head = { ...loaded, language, slug: space.slug, zone: space.timeZone };
  const main = html`${meetingHead({ ...head, title: words.title, above: mendSummary(filled.errors) })}
    ${more.yours === undefined ? said(language, 'pencil', words.about) : nothing}
    ${more.yours === undefined ? nothing : bothTexts([{ label: words.notes, now: meeting.notes, yours: more.yours }])}
    <form method="post" action="${meetingAddress(visit, loaded, '/notes')}" novalidate>
      ${visit.formFields(more.key)} ${hidden('version', meeting.notesVersion)}
      ${areaField(filled, { name: 'notes', label: words.label, hint: words.hint, rows: 14 })}
      ${button({ text: words.keep, preventDoubleClick: true })}
    </form>`;
  return { title: `${words.title}, ${loaded.group.name}`, main };
}

export const notesPage = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsMember(tx, visit));
  return show(visit, parts(visit, loaded, untouched({ notes: loaded.meeting.notes })));
});

export const submitNotes = page({ params: meetingParams }, async (visit) => {
  const loaded = await read(visit, (tx) => loadAsMember(tx, visit));
  const form = visit.form.parse(notesForm);
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form, { key: visit.form.key }));
  const result = await doOnce(visit, 'keep-notes', (tx, by) =>
    keepNotes(tx, by, loaded.meeting.id, form.value),
  );
  if (result.ok) return goTo(meetingAddress(visit, loaded, '?done=notes#notes'));
  const now = await read(visit, (tx) => loadAsMember(tx, visit));
  const shown = parts(visit, now, { typed: form.typed, errors: [] }, { yours: form.value.notes });
  return showAgain(visit, { ...shown, status: 409 });
});
