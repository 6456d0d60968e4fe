import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import { groupByCode, mustTakePart } from '#modules/groups/index.ts';
import { found } from '#platform/errors/errors.ts';
import { optionalText, text, tick, choice } from '#platform/http/fields.ts';
import {
  areaField,
  mendSummary,
  selectField,
  textField,
  tickField,
  untouched,
} from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { askQuestion } from '../../commands/ask-question.ts';
import { WORK_KINDS } from '../../tables.ts';
import { decisionAddress } from '../load.ts';
import { WORKS } from '../words.ts';

const params = z.object({ group: z.string().max(20) });
type Asked = Visit<z.output<typeof params>, unknown>;

export const askForm = z.object({
  question: text('Write the question, so that one can answer it', 300),
  kind: choice(WORK_KINDS, 'Choose what it is about'),
  title: text('Say what it is about, in a few words', 200),
  plain: optionalText(3000),
  easy: optionalText(1000),
  host: optionalText(200),
  regroup: tick(),
});

const TITLE = 'Ask a question';

async function load(visit: Asked) {
  return read(visit, async (tx) => {
    const group = found(await groupByCode(tx, visit.params.group));
    await mustTakePart(tx, visit, group);
    return group;
  });
}

type Group = Awaited<ReturnType<typeof load>>;

function parts(visit: Asked, group: Group, filled: Filled, key?: string) {
  const kinds = WORK_KINDS.map((value) => ({ value, text: WORKS[value] }));
  return {
    title: TITLE,
    back: { href: `/${visit.space.slug}/groups/${group.code}`, text: group.name },
    main: html`${mendSummary(filled.errors)}
      <h1><span class="nhsuk-caption-l">${group.name}</span> ${TITLE}</h1>
      <p>Write it as a question one can answer. Next you say who decides; nobody outside the group sees it until it is opened.</p>
      <form method="post" action="${visit.address}" novalidate>
        ${visit.formFields(key)}
        ${areaField(filled, { name: 'question', label: 'The question', rows: 2 })}
        ${selectField(filled, { name: 'kind', label: 'It is about' }, [{ value: '', text: 'Choose' }, ...kinds])}
        ${textField(filled, { name: 'title', label: 'Which one, in a few words' })}
        ${areaField(filled, { name: 'plain', label: 'What anybody needs to know to understand it', hint: 'In plain words. You need not.' })}
        ${areaField(filled, { name: 'easy', label: 'The same in Easy Read', hint: 'Short sentences, one to a line. You need not.' })}
        ${textField(filled, { name: 'host', label: 'The body that hosts the group', hint: `${group.holdsTheMoney || 'Nobody'} when left empty. Its opening position can be recorded before others speak.` })}
        ${tickField(filled, { name: 'regroup', label: 'It asks whether to regroup', hint: 'Then what comes of it stands on the chart of slipping' })}
        ${button({ text: 'Write the question down', preventDoubleClick: true })}
      </form>`,
  };
}

export const askPage = page({ params }, async (visit) =>
  show(visit, parts(visit, await load(visit), untouched())),
);

/** Writes the question down, and goes on to who decides. */
export const submitAsk = page({ params }, async (visit) => {
  const group = await load(visit);
  const form = visit.form.parse(askForm);
  if (!form.ok) return showAgain(visit, parts(visit, group, form, visit.form.key));
  const { question, kind, title, plain, easy, host, regroup } = form.value;
  const asked = await doOnce(visit, 'ask-question', (tx, by) =>
    askQuestion(tx, by, {
      groupId: group.id,
      work: { kind, id: null, title },
      question,
      plainWords: plain,
      easyWords: easy,
      ...(host === '' ? {} : { hostBody: host }),
      regroup,
    }),
  );
  return goTo(decisionAddress(visit, asked, '/who-decides'));
});
