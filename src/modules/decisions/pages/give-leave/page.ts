import { z } from 'zod';
import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import { choice, optionalText } from '#platform/http/fields.ts';
import { hidden } from '#platform/http/filled.ts';
import { endProxy, giveProxy } from '../../commands/proxies.ts';
import { namesOfSeats } from '../../queries/names-of-seats.ts';
import { proxiesOf } from '../../queries/spoken.ts';
import { formHead, formOf } from '../form-head.ts';
import { loadForMembers } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import { said } from '../said.ts';
import { whoseField } from '../told.ts';
import type { Language } from '#design/layout.ts';

const en = {
  title: 'Let somebody speak for you',
  lead: 'They can say what you think on this one question, and you are counted once. What you say yourself always stands before what they say.',
  who: 'Who may speak for you?',
  give: 'Let them speak for me',
  now: (who: string) => `${who} can speak for you.`,
  end: 'Nobody speaks for me any more',
  missing: 'Choose who may speak for you',
  spoken: 'You have spoken already, and that stands',
  notOpen: 'The question is no longer open',
};
const easy: typeof en = {
  ...en,
  title: 'Ask somebody to speak for you',
  lead: 'They can answer this question for you. You can still answer yourself.',
  who: 'Who can speak for you?',
  give: 'They can speak for me',
  end: 'Stop this',
  missing: 'Please choose somebody',
  spoken: 'You have answered already.',
  notOpen: 'This question is closed now.',
};
export const leaveText: Record<Language, typeof en> = { en, easy };

export const leaveForm = z.object({ what: choice(['give', 'end'], 'Choose'), person: optionalText(36) });

/** Giving somebody of the group leave to speak for one's own part, and taking it back. */
export const giveLeave = oneForm({
  path: '/leave',
  done: 'leave',
  title: ({ language }) => leaveText[language].title,
  load: async (tx, visit) => {
    const loaded = await loadForMembers(tx, visit);
    const { decision, group, seat } = loaded;
    return {
      ...loaded,
      language: visit.language,
      people: (await namesOfSeats(tx, group)).filter(({ id }) => id !== seat.personId),
      holder: (await proxiesOf(tx, decision.id)).get(seat.personId) ?? null,
    };
  },
  draw: ({ decision, people, holder, language }, _visit, sheet) => {
    const words = leaveText[language];
    const name = people.find(({ id }) => id === holder)?.name;
    return html`${formHead(sheet, decision, words.title)} ${said(language, 'speech', words.lead)}
      ${formOf(sheet, html`${hidden('what', 'give')} ${whoseField(sheet.filled, words.who, people)} ${button({ text: words.give, preventDoubleClick: true })}`)}
      ${name === undefined ? nothing : html`<section class="al-section" aria-labelledby="now"><h2 id="now">${words.now(name)}</h2>${formOf(sheet, html`${hidden('what', 'end')} ${button({ text: words.end, variant: 'secondary' })}`)}</section>`}`;
  },
  shape: leaveForm,
  act: async (tx, by, { decision, seat, language, people }, { what, person }) => {
    const words = leaveText[language];
    if (what === 'end') {
      await endProxy(tx, by, decision.id, seat.personId);
      return WELL;
    }
    if (!people.some(({ id }) => id === person)) return mend('person', words.missing);
    const given = await giveProxy(tx, by, {
      decisionId: decision.id,
      giverId: seat.personId,
      holderId: person,
    });
    if (given.ok) return WELL;
    return mend(
      'person',
      given.reason === 'spoken already'
        ? words.spoken
        : given.reason === 'not open'
          ? words.notOpen
          : words.missing,
    );
  },
});
