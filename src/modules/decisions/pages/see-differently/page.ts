import { z } from 'zod';
import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice, text } from '#platform/http/fields.ts';
import { areaField, radiosField } from '#platform/http/filled.ts';
import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { seeDifferently, takeDifferenceBack } from '../../commands/see-differently.ts';
import { differencesOf } from '../../queries/what-was-said.ts';
import { formHead, formOf } from '../form-head.ts';
import { decisionAddress, decisionParams, loadForMembers } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import { quoted, said } from '../said.ts';

const en = {
  title: 'I see it differently',
  lead: 'Your words stand on the page of the decision as you write them, for anybody to read. They change nothing of what is decided, and nobody answers for you. You can take them back.',
  words: 'In your own words',
  shown: 'How are you named?',
  name: 'As I wish to be named',
  nameHint: 'In public as you chose for yourself; to the group by your name',
  member: 'As a member of the group, without a name',
  keep: 'Put my words on the page',
  missing: 'Write how you see it',
  choose: 'Choose how you are named',
  notOpen: 'The question is not open yet',
  mine: 'What you wrote',
  back: 'Take these words back',
};
const easy: typeof en = {
  ...en,
  title: 'I think something else',
  lead: 'Everybody can read your words. You can take them back.',
  words: 'Your words',
  shown: 'Do we show your name?',
  name: 'Yes, show my name',
  nameHint: 'We use the name you chose.',
  member: 'No, do not show my name',
  keep: 'Show my words',
  missing: 'Please write what you think',
  choose: 'Please choose',
  notOpen: 'This question is not open yet.',
  mine: 'Your words',
  back: 'Take my words back',
};
export const differentText: Record<Language, typeof en> = { en, easy };

export const differentForm = z.object({
  words: text(en.missing, 4000),
  shown: choice(['my name', 'a member'], en.choose),
});

/** Saying that one sees it differently, and taking the words back. */
export const differently = oneForm({
  path: '/differently',
  done: 'different',
  title: ({ language }) => differentText[language].title,
  load: async (tx, visit) => {
    const loaded = await loadForMembers(tx, visit);
    const mine = (await differencesOf(tx, loaded.decision.id)).filter(
      ({ personId }) => personId === loaded.seat.personId,
    );
    return { ...loaded, mine, language: visit.language };
  },
  draw: ({ decision, mine, language }, visit, sheet) => {
    const words = differentText[language];
    const shown = [
      { value: 'my name', text: words.name, hint: words.nameHint },
      { value: 'a member', text: words.member },
    ];
    const at = decisionAddress(visit, decision, '/differently');
    return html`${formHead(sheet, decision, words.title)} ${said(language, 'speech', words.lead)}
      ${formOf(sheet, html`${areaField(sheet.filled, { name: 'words', label: words.words, rows: 5 })} ${radiosField(sheet.filled, { name: 'shown', label: words.shown }, shown)} ${button({ text: words.keep, preventDoubleClick: true })}`, at)}
      ${
        mine.length === 0
          ? nothing
          : html`<section class="al-section" aria-labelledby="mine"><h2 id="mine">${words.mine}</h2>
              ${mine.map((one) => html`${quoted(one.words, one.shownAs === 'my name' ? words.name : words.member)} <form method="post" action="${at}/${one.id}/take-back" novalidate>${visit.formFields()} ${button({ text: words.back, variant: 'secondary' })}</form>`)}</section>`
      }`;
  },
  shape: differentForm,
  act: async (tx, by, { decision, seat, language }, { words, shown }) => {
    const kept = await seeDifferently(tx, by, {
      decisionId: decision.id,
      personId: seat.personId,
      words,
      shownAs: shown,
    });
    return kept.ok ? WELL : mend('', differentText[language].notOpen);
  },
});

const backParams = decisionParams.extend({ difference: z.uuid() });

/** Takes one's own words back. */
export const submitTakeBack = page({ params: backParams }, async (visit) => {
  visit.form.parse(z.object({}));
  const { decision } = await read(visit, (tx) => loadForMembers(tx, visit));
  const gone = await doOnce(visit, 'difference-back', (tx, by) =>
    takeDifferenceBack(tx, by, decision.id, visit.params.difference),
  );
  found(gone.ok ? gone : null);
  return goTo(decisionAddress(visit, decision, '?done=taken-back'));
});
