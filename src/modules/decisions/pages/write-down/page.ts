import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import { choice, id, optionalText } from '#platform/http/fields.ts';
import { areaField, radiosField } from '#platform/http/filled.ts';
import { giveProxy } from '../../commands/proxies.ts';
import { seeDifferently } from '../../commands/see-differently.ts';
import { namesOfSeats } from '../../queries/names-of-seats.ts';
import { optionsOf } from '../../queries/options.ts';
import { formHead, formOf } from '../form-head.ts';
import { loadToTend } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import { keepWord, proposalInset, sayField } from '../speak/page.ts';
import { howField, toldHow, whoseField } from '../told.ts';

const TITLE = 'Write down what somebody told you';

export const writeDownForm = z.object({
  person: id('Choose whose word it is'),
  how: toldHow(),
  what: choice(['says', 'differently', 'leave'], 'Choose what they told you'),
  says: optionalText(60),
  words: optionalText(4000),
  holder: z.union([z.literal(''), id()]).optional(),
});

/** For whoever rings, writes or comes by: what they say, where they see it differently, or whom they let speak for them. */
export const writeDown = oneForm({
  path: '/write-down',
  done: 'written',
  title: () => TITLE,
  load: async (tx, visit) => {
    const loaded = await loadToTend(tx, visit);
    return {
      ...loaded,
      people: await namesOfSeats(tx, loaded.group),
      options: await optionsOf(tx, loaded.decision.id),
    };
  },
  draw: ({ decision, options, people }, _visit, sheet) => {
    const { filled } = sheet;
    const kinds = [
      { value: 'says', text: 'What they say to the question' },
      { value: 'differently', text: 'That they see it differently, in their own words' },
      { value: 'leave', text: 'That somebody else may speak for them' },
    ];
    return html`${formHead(sheet, decision, TITLE, 'It counts as theirs, once. How it was told and who wrote it down is kept beside it.')}
      ${proposalInset(decision, options, 'en')}
      ${formOf(
        sheet,
        html`${whoseField(filled, 'Whose word is it?', people)} ${howField(filled)}
          ${radiosField(filled, { name: 'what', label: 'What did they tell you?' }, kinds)}
          ${sayField(filled, decision, options, 'en')}
          ${areaField(filled, { name: 'words', label: 'Their own words', hint: decision.secret ? 'For “I see it differently” alone: the vote is secret.' : 'As they said them' })}
          ${radiosField(
            filled,
            { name: 'holder', label: 'Who may speak for them?' },
            people.map(({ id: value, name }) => ({ value, text: name })),
          )}
          ${button({ text: 'Write it down', preventDoubleClick: true })}`,
      )}`;
  },
  shape: writeDownForm,
  told: ({ how, person }) => ({ channel: how, onBehalfOf: person }),
  act: async (tx, by, { decision }, { person, what, says, words, holder }) => {
    if (what === 'says')
      return keepWord(tx, by, decision, {
        personId: person,
        told: 'written down for them',
        says,
        words,
        language: 'en',
        at: 'person',
      });
    if (what === 'differently') {
      if (words === '') return mend('words', 'Write their words down');
      const kept = await seeDifferently(tx, by, {
        decisionId: decision.id,
        personId: person,
        words,
        shownAs: 'my name',
      });
      return kept.ok ? WELL : mend('', 'The question is not open');
    }
    if (!holder) return mend('holder', 'Choose who may speak for them');
    const given = await giveProxy(tx, by, { decisionId: decision.id, giverId: person, holderId: holder });
    const why = {
      'not open': 'The question is not open',
      'no seat': 'Both must be here in the group',
      oneself: 'Choose somebody else',
      'spoken already': 'They have spoken already, and that stands',
    };
    return given.ok ? WELL : mend('holder', why[given.reason]);
  },
});
