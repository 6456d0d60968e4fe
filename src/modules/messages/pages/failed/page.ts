import { z } from 'zod';
import { button, insetText, summaryList } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { choice } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { SETTLINGS, settleFailure } from '../../commands/settle-failure.ts';
import type { Settling } from '../../commands/settle-failure.ts';
import { troubleWords } from '../../model/trouble-words.ts';
import { failedMessages } from '../../queries/written-messages.ts';
import type { WrittenMessage } from '../../queries/written-messages.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { WAY_WORDS, doneNotice, kindWords, messagesTrail, notDone } from '../words.ts';
import { whoTheyAre } from '../who-they-are.ts';
import type { WhoTheyAre } from '../who-they-are.ts';

const DONE: Record<Settling, string> = {
  'try again': 'It is on its way again.',
  'ring instead': 'They are on the list of people to ring.',
  'put aside': 'Put aside.',
};

/** What could not be sent: to whom, why, and what one can do. */
export const failedPage = page({ query: z.object({ done: z.enum(SETTLINGS).optional() }) }, (visit) =>
  showFailed(visit, visit.query.done ? doneNotice(DONE[visit.query.done]) : null),
);

const WHY_NOT = {
  'settled-meanwhile': 'Somebody has dealt with this message meanwhile.',
  'no-number': 'We know no number to ring. Write one down on their own page first.',
} as const;

const form = z.object({ how: choice(SETTLINGS, 'Say what to do about it') });

/** Try again, ring instead, or put aside. */
export const submitFailed = page({ params: z.object({ message: z.uuid() }) }, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) return showFailed(visit, notDone('That does not say what to do about it.'), 422);
  const { how } = sent.value;
  const settled = await doOnce(visit, 'settle-failure', (tx, by) =>
    settleFailure(tx, by, visit.params.message, how),
  );
  if (!settled.ok)
    return showFailed(visit, notDone(WHY_NOT[settled.reason]), settled.reason === 'no-number' ? 422 : 409);
  return goTo(`/${visit.space.slug}/messages/failed?${new URLSearchParams({ done: how }).toString()}`);
});

async function showFailed(visit: Visit, above: Html | null, status = 200): Promise<Reply> {
  const { failed, who } = await read(visit, async (tx) => {
    const all = await failedMessages(tx);
    return {
      failed: all,
      who: await whoTheyAre(
        tx,
        all.map(({ personId }) => personId),
      ),
    };
  });
  const { slug, timeZone: zone } = visit.space;
  const main = html`${messagesTrail(slug)} ${above}
    <h1>What could not be sent</h1>
    ${failed.length === 0 ? insetText({ text: 'Everything got through.' }) : html`<p class="al-lead">${plural(failed.length, { one: '# message needs somebody.', other: '# messages need somebody.' })}</p>`}
    ${failed.map((message) => failedCard({ message, who, slug, zone, fields: () => visit.formFields() }))}`;
  return show(visit, { title: 'What could not be sent', main, status });
}

interface FailedCard {
  readonly message: WrittenMessage;
  readonly who: WhoTheyAre;
  readonly slug: string;
  readonly zone: string;
  readonly fields: () => Html;
}

function failedCard({ message, who, slug, zone, fields }: FailedCard): Html {
  const name = who.name(message.personId);
  const canRing = Boolean(who.contact(message.personId)?.phone);
  return summaryList({
    card: { heading: { text: name, level: 2, size: 'm' } },
    rows: [
      { key: 'About', value: [kindWords(message.kind), message.code].filter(Boolean).join(', ') },
      { key: 'To', value: `${WAY_WORDS[message.way]}: ${message.to}` },
      { key: 'Why', value: troubleWords(message.way, message.trouble) },
      { key: 'Written', value: momentInWords(message.createdAt, zone) },
      {
        key: 'What it said',
        value: {
          html: html`<details class="nhsuk-details nhsuk-u-margin-bottom-0"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Read it<span class="nhsuk-u-visually-hidden">: to ${name}</span></span></summary><div class="nhsuk-details__text al-letter">${message.body}</div></details>`,
        },
      },
      message.personId !== null && {
        key: 'Mend it',
        value: {
          html: html`<a href="/${slug}/people/${message.personId}/change">Change how ${name} is reached</a>`,
        },
      },
      {
        key: 'What to do',
        value: { html: settling(message, name, canRing, slug, fields()) },
      },
    ],
  });
}

function settling(message: WrittenMessage, name: string, canRing: boolean, slug: string, fields: Html): Html {
  const ways: readonly (readonly [Settling, string])[] = [
    ['try again', 'Try again'],
    ...(canRing ? [['ring instead', 'Ring instead'] as const] : []),
    ['put aside', 'Put aside'],
  ];
  return html`<form class="al-actions" method="post" action="/${slug}/messages/failed/${message.id}" novalidate>
    ${fields}
    ${ways.map(([value, words], index) =>
      button({
        html: html`${words}<span class="nhsuk-u-visually-hidden">: ${name}</span>`,
        name: 'how',
        value,
        small: true,
        classes: 'nhsuk-u-margin-bottom-0',
        ...(index === 0 ? {} : { variant: 'secondary' as const }),
      }),
    )}
  </form>`;
}
