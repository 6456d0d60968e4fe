import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { choice, optionalText, text } from '#platform/http/fields.ts';
import { areaField, radiosField, selectField, textField } from '#platform/http/filled.ts';
import { bringEvidence } from '../../commands/bring-evidence.ts';
import type { EvidenceToBring } from '../../commands/bring-evidence.ts';
import { accountsOf } from '../../queries/accounts.ts';
import { namesOfSeats } from '../../queries/names-of-seats.ts';
import { formHead, formOf } from '../form-head.ts';
import { loadForMembers } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import { said } from '../said.ts';
import { whoseField } from '../told.ts';
import { KINDS } from '../words.ts';

const en = {
  title: 'Bring what you know',
  lead: 'What you lived through, what our records show and what is written down stand side by side. None counts for more.',
  kind: 'What is it?',
  heading: 'A title, in a few words',
  said: 'What it says',
  saidHint: 'For a document or records you may write the main finding',
  limits: 'What it cannot tell',
  limitsHint: 'Every kind has limits: how many people, how long ago, who was not asked',
  link: 'Where it can be read',
  linkHint: 'For records and documents: an address that begins with https://. You need not.',
  readers: 'For your own account: who may read it?',
  group: 'The group',
  everybody: 'Everybody',
  theirs: 'It is yours. You can take it back whenever you like, and then it is deleted everywhere.',
  again: 'One you told before',
  fresh: 'I write it above',
  owner: 'If you write down somebody else’s account: whose?',
  ownerHint: 'With their yes. Leave empty for your own, and for records and documents.',
  how: 'How did they tell you, and say yes?',
  mine: 'It is my own',
  bring: 'Lay it beside the others',
  missing: {
    kind: 'Choose what it is',
    title: 'Give it a title',
    said: 'Write what it says',
    readers: 'Choose who may read it',
    link: 'An address begins with https://',
    how: 'Choose how they told you',
  },
  closed: 'It is decided already',
  gone: 'That account was taken back',
  many: 'There are as many as people can weigh: 40',
};
const easy: typeof en = {
  ...en,
  title: 'Tell us what you know',
  lead: 'Stories and numbers matter the same.',
  heading: 'A short title',
  saidHint: 'Tell us what happened or what it says.',
  limits: 'What does it not tell us?',
  limitsHint: 'You do not have to say.',
  link: 'Where can we read it?',
  linkHint: 'You do not have to say.',
  readers: 'Who can read your story?',
  group: 'Only the group',
  theirs: 'It is your story. You can take it back. Then we delete it.',
  again: 'A story you told before',
  fresh: 'I write it here',
  owner: 'Is it somebody else’s story?',
  ownerHint: 'They must say yes first.',
  how: 'How did they tell you?',
  mine: 'It is my story',
  bring: 'Send it',
  closed: 'This question is closed.',
  gone: 'That story was taken back.',
};
export const bringText: Record<Language, typeof en> = { en, easy };

export const bringForm = z.object({
  kind: choice(['a lived account', 'our records', 'a document'], en.missing.kind),
  title: text(en.missing.title, 200),
  said: optionalText(6000),
  limits: optionalText(1500),
  link: optionalText(500).refine((link) => link === '' || /^https?:\/\//i.test(link), en.missing.link),
  readers: z.enum(['the group', 'everybody', '']).optional(),
  account: optionalText(36),
  person: optionalText(36),
  how: z.enum(['phone', 'paper', 'in person', '']).optional(),
});

/** Bringing a piece of evidence: every kind by the same form. */
export const bring = oneForm({
  path: '/evidence',
  done: 'brought',
  title: ({ language }) => bringText[language].title,
  load: async (tx, visit) => {
    const loaded = await loadForMembers(tx, visit);
    return {
      ...loaded,
      language: visit.language,
      people: (await namesOfSeats(tx, loaded.group)).filter(({ id }) => id !== loaded.seat.personId),
      told: await accountsOf(tx, loaded.seat.personId),
    };
  },
  known: () => ({ kind: 'a lived account', readers: 'the group' }),
  draw: ({ decision, people, told, language }, _visit, sheet) => {
    const words = bringText[language];
    const { filled } = sheet;
    const kinds = (['a lived account', 'our records', 'a document'] as const).map((value) => ({
      value,
      text: KINDS[language][value],
    }));
    const before = told.flatMap(({ id, usedIn }) =>
      usedIn[0] ? [{ value: id, text: usedIn[0].title }] : [],
    );
    return html`${formHead(sheet, decision, words.title)} ${said(language, 'heart', words.lead)}
      ${formOf(
        sheet,
        html`${radiosField(filled, { name: 'kind', label: words.kind }, kinds)}
          ${textField(filled, { name: 'title', label: words.heading })}
          ${areaField(filled, { name: 'said', label: words.said, hint: words.saidHint, rows: 6 })}
          ${areaField(filled, { name: 'limits', label: words.limits, hint: words.limitsHint, rows: 2 })}
          ${textField(filled, { name: 'link', label: words.link, hint: words.linkHint })}
          ${radiosField(filled, { name: 'readers', label: words.readers, hint: words.theirs }, [
            { value: 'the group', text: words.group },
            { value: 'everybody', text: words.everybody },
          ])}
          ${before.length === 0 ? '' : selectField(filled, { name: 'account', label: words.again }, [{ value: '', text: words.fresh }, ...before])}
          ${whoseField(filled, words.owner, people, words.ownerHint)}
          ${radiosField(filled, { name: 'how', label: words.how }, [
            { value: '', text: words.mine },
            { value: 'phone', text: 'By phone' },
            { value: 'paper', text: 'On paper' },
            { value: 'in person', text: 'In person' },
          ])}
          ${button({ text: words.bring, preventDoubleClick: true })}`,
      )}`;
  },
  shape: bringForm,
  told: ({ how, person }) => (how && person ? { channel: how, onBehalfOf: person } : {}),
  act: async (tx, by, { decision, seat, language, people }, value) => {
    const words = bringText[language];
    const base = { decisionId: decision.id, title: value.title, limits: value.limits };
    if (value.said === '' && !value.account && value.link === '') return mend('said', words.missing.said);
    const isOwn = !value.person;
    if (value.person && !people.some(({ id }) => id === value.person)) return mend('person', words.owner);
    if (value.person && !value.how) return mend('how', words.missing.how);
    if (value.kind === 'a lived account' && !value.account && value.said === '')
      return mend('said', words.missing.said);
    const ownerId = isOwn ? seat.personId : value.person;
    const from = value.account
      ? { accountId: value.account }
      : { words: value.said, readers: value.readers || ('the group' as const) };
    const brought: EvidenceToBring =
      value.kind === 'a lived account'
        ? { ...base, kind: value.kind, ownerId, from }
        : { ...base, kind: value.kind, said: value.said, link: value.link };
    const kept = await bringEvidence(tx, by, brought);
    if (kept.ok) return WELL;
    const why = {
      closed: words.closed,
      'not theirs': words.missing.how,
      'taken back': words.gone,
      'too many': words.many,
    };
    return mend('', why[kept.reason]);
  },
});
