import { z } from 'zod';
import { button, insetText, summaryList } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { namesOf } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { choice } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { setStop } from '../../commands/set-stop.ts';
import { addressesOf } from '../../queries/addresses-of.ts';
import { callsTo } from '../../queries/calls.ts';
import type { Call } from '../../queries/calls.ts';
import { stopsOf } from '../../queries/stops-of.ts';
import { messagesTo } from '../../queries/written-messages.ts';
import type { WrittenMessage } from '../../queries/written-messages.ts';
import type { Stoppable } from '../../tables.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { CALL_WORDS, WAY_WORDS, doneNotice, kindWords, messagesTrail, whereItIs } from '../words.ts';

const params = z.object({ person: z.uuid() });

/** What one person was sent and rung about, and what they asked us not to send. */
export const sentToPage = page(
  { params, query: z.object({ done: z.enum(['kept']).optional() }) },
  async (visit) => {
    const { person } = visit.params;
    const loaded = await read(visit, async (tx) => ({
      name: found((await namesOf(tx, [person])).get(person)),
      messages: await messagesTo(tx, person),
      calls: await callsTo(tx, person),
      stops: (await stopsOf(tx, [person])).get(person) ?? new Set<Stoppable>(),
      address: (await addressesOf(tx, [person])).get(person) ?? null,
    }));
    const main = view({ ...loaded, person, visit, done: visit.query.done === 'kept' });
    return show(visit, { title: 'What somebody was sent', main });
  },
);

const WHAT = ['reminders', 'changes', 'telephone'] as const;
const form = z.object({
  what: choice(WHAT, 'Say what'),
  do: choice(['stop', 'begin again'], 'Say what to do'),
});

/** Somebody said by telephone, on paper or here that they want something stopped, or wanted again. */
export const submitStopFor = page({ params }, async (visit) => {
  const sent = visit.form.parse(form);
  const { person } = visit.params;
  if (sent.ok)
    await doOnce(visit, 'stop-for', async (tx, by) => {
      found((await namesOf(tx, [person])).get(person));
      await setStop(tx, by, person, sent.value.what, sent.value.do === 'stop');
      return { ok: true };
    });
  return goTo(`/${visit.space.slug}/messages/people/${person}${sent.ok ? '?done=kept' : ''}`);
});

interface SentTo {
  readonly name: string;
  readonly person: string;
  readonly messages: readonly WrittenMessage[];
  readonly calls: readonly Call[];
  readonly stops: ReadonlySet<Stoppable>;
  readonly address: string | null;
  readonly done: boolean;
  readonly visit: Visit;
}

function view(sent: SentTo): Html {
  const { name, messages, calls, visit, person } = sent;
  const { slug, timeZone: zone } = visit.space;
  return html`${messagesTrail(slug)} ${doneNotice(sent.done ? 'That is kept.' : null)}
    <h1>What ${name} was sent</h1>
    <p><a href="/${slug}/people/${person}">${name}’s own page</a></p>
    ${messages.length + calls.length === 0 ? insetText({ text: `Nothing has been sent to ${name} yet.` }) : nothing}
    ${messages.map((message) => messageCard(message, zone))}
    ${calls.length === 0 ? nothing : html`<section class="al-section" aria-labelledby="calls"><h2 id="calls">Calls</h2>${summaryList({ rows: calls.map((call) => callRow(call, zone)) })}</section>`}
    ${choicesSection(sent)}`;
}

function messageCard(message: WrittenMessage, zone: string): Html {
  return summaryList({
    card: { heading: { text: message.subject || kindWords(message.kind), level: 2, size: 's' } },
    rows: [
      { key: WAY_WORDS[message.way], value: message.to || 'No address yet' },
      { key: 'Where it is', value: whereItIs(message, zone) },
      {
        key: 'What it says',
        value: {
          html: html`<details class="nhsuk-details nhsuk-u-margin-bottom-0"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Read it<span class="nhsuk-u-visually-hidden">: ${message.subject || kindWords(message.kind)}, ${momentInWords(message.createdAt, zone)}</span></span></summary><div class="nhsuk-details__text al-letter">${message.body}</div></details>`,
        },
      },
    ],
  });
}

function callRow(call: Call, zone: string) {
  const when = momentInWords(call.lastTriedAt ?? call.createdAt, zone);
  return { key: `${kindWords(call.kind)}, ${call.code}`, value: `${CALL_WORDS[call.state]}, ${when}` };
}

const CHOICES: Record<Stoppable, readonly [string, string]> = {
  reminders: ['Reminders, and word before the first session', 'We send none'],
  changes: ['Changes, such as a session that moves', 'We send none: they might come to a locked door'],
  telephone: ['Calls', 'We do not ring them'],
};

function choicesSection({ name, stops, visit, person, address }: SentTo): Html {
  const { slug } = visit.space;
  return html`<section class="al-section" aria-labelledby="choices">
    <h2 id="choices">What ${name} asked for</h2>
    <p>If they tell you that they want less, or want it again, write it down here.</p>
    <ul class="nhsuk-list nhsuk-list--border">${WHAT.map((what) => {
      const stopped = stops.has(what);
      const [words, now] = CHOICES[what];
      return html`<li><form method="post" action="/${slug}/messages/people/${person}" novalidate>${visit.formFields()}
        <input type="hidden" name="what" value="${what}"><input type="hidden" name="do" value="${stopped ? 'begin again' : 'stop'}">
        <p class="nhsuk-u-margin-bottom-2"><strong>${words}</strong>${stopped ? html`<br>${now}` : nothing}</p>
        ${button({ html: html`${stopped ? 'Begin again' : 'Stop'}<span class="nhsuk-u-visually-hidden">: ${words}</span>`, variant: 'secondary', small: true })}</form></li>`;
    })}</ul>
    <p>Letters go to: ${address ? address.split('\n').join(', ') : 'no address yet'}. <a href="/${slug}/messages/people/${person}/address">Write down where letters go</a></p>
  </section>`;
}
