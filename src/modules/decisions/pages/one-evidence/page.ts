import { z } from 'zod';
import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { id, text } from '#platform/http/fields.ts';
import { areaField, hidden, mendSummary } from '#platform/http/filled.ts';
import { challengeEvidence, replyToChallenge } from '../../commands/bring-evidence.ts';
import { withdrawAccount } from '../../commands/withdraw-account.ts';
import { evidenceById } from '../../queries/evidence.ts';
import { formOf } from '../form-head.ts';
import { decisionAddress, decisionParams, loadForGroup, namesFor } from '../load.ts';
import type { OfDecision } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import type { Sheet } from '../one-form.ts';
import { capital } from '../said.ts';
import { howField, toldHow } from '../told.ts';
import { KINDS } from '../words.ts';

const params = decisionParams.extend({ evidence: z.uuid() });
type OfEvidence = OfDecision & { readonly params: z.output<typeof params> };

const TITLE = 'A piece of evidence';

async function load(tx: Tx, visit: OfEvidence) {
  const loaded = await loadForGroup(tx, visit);
  const evidence = found(await evidenceById(tx, visit.params.evidence));
  found(evidence.decisionId === loaded.decision.id ? evidence : null);
  const name = await namesFor(tx, loaded, [
    evidence.broughtBy,
    ...evidence.challenges.flatMap((one) => [one.personId, one.replyPersonId]),
  ]);
  return { ...loaded, evidence, name, personId: found(visit.who?.personId) };
}
type Known = Awaited<ReturnType<typeof load>>;

function draw(known: Known, visit: OfEvidence, sheet: Sheet): Html {
  const { evidence, decision, name } = known;
  const at = decisionAddress(visit, decision, `/evidence/${evidence.id}`);
  if (evidence.isTakenBack)
    return html`<h1>${TITLE}</h1><p>An account was here. Its owner took it back, and it is gone.</p>`;
  return html`${mendSummary(sheet.filled.errors)}
    <h1><span class="nhsuk-caption-l">${KINDS.en[evidence.kind]}, brought by ${name(evidence.broughtBy)}</span> <span dir="auto">${evidence.title}</span></h1>
    ${evidence.challenges.length === 0 ? html`<p>Nobody has asked anything about it.</p>` : nothing}
    ${evidence.challenges.map(
      (one) => html`<section class="al-section" aria-labelledby="against-${one.id}">
        <h2 id="against-${one.id}" class="nhsuk-heading-s">${capital(name(one.personId))} asks</h2><p dir="auto">${one.challenge}</p>
        ${
          one.reply === null
            ? formOf(
                sheet,
                html`${hidden('challenge', one.id)} ${areaField(sheet.filled, { name: 'reply', id: `reply-${one.id}`, label: `Answer ${name(one.personId)}`, rows: 3 })} ${button({ text: 'Keep the answer', variant: 'secondary' })}`,
                `${at}/reply`,
              )
            : html`<p><strong>${capital(name(one.replyPersonId))} answers:</strong> <span dir="auto">${one.reply}</span></p>`
        }
      </section>`,
    )}
    <section class="al-section" aria-labelledby="ask">
      <h2 id="ask">Ask about it</h2>
      <p>Every kind of evidence can be asked about, in the same way. Ask about what it says and cannot say, never about whose it is.</p>
      ${formOf(sheet, html`${areaField(sheet.filled, { name: 'against', label: 'What would you ask or say against it?', rows: 3 })} ${button({ text: 'Put it beside the evidence', variant: 'secondary' })}`, `${at}/challenge`)}
    </section>
    ${takeBack(known, at, sheet)}`;
}

function takeBack({ evidence, personId, tends }: Known, at: string, sheet: Sheet): Html {
  if (evidence.kind !== 'a lived account') return nothing;
  const isMine = evidence.broughtBy === personId;
  if (!isMine && !tends) return nothing;
  const what = html`<p>Its words are deleted, and everything that was said against it, here and wherever else it was brought. Decisions that leaned on it say that something is gone. Nobody need say why.</p>`;
  const how = isMine ? hidden('how', 'web') : howField(sheet.filled);
  return html`<section class="al-section" aria-labelledby="back">
    <h2 id="back">${isMine ? 'Take your account back' : 'Its owner takes it back'}</h2>
    ${what} ${formOf(sheet, html`${how} ${button({ text: 'Take it back and delete it', variant: 'warning', preventDoubleClick: true })}`, `${at}/take-back`)}
  </section>`;
}

const base = { params, title: () => TITLE, load, draw, done: 'written' } as const;

export const oneEvidence = oneForm({
  ...base,
  path: '/evidence-one',
  shape: z.object({}),
  act: async () => WELL,
});

export const challenge = oneForm({
  ...base,
  path: '/challenge',
  shape: z.object({ against: text('Write what you would ask', 2000) }),
  act: async (tx, by, { evidence, personId }, { against }) => {
    const kept = await challengeEvidence(tx, by, { evidenceId: evidence.id, personId, words: against });
    return kept.ok ? WELL : mend('against', 'It is decided already');
  },
});

export const reply = oneForm({
  ...base,
  path: '/reply',
  shape: z.object({ challenge: id(), reply: text('Write an answer', 2000) }),
  act: async (tx, by, { evidence, personId }, { challenge: challengeId, reply: words }) => {
    const kept = await replyToChallenge(tx, by, { evidenceId: evidence.id, challengeId, personId, words });
    return kept.ok ? WELL : mend(`reply-${challengeId}`, 'Somebody has answered already');
  },
});

export const takeAccountBack = oneForm({
  ...base,
  path: '/take-account-back',
  done: 'account-gone',
  load: async (tx, visit: OfEvidence) => {
    const known = await load(tx, visit);
    // Whose it is, or who writes down that they said so: for everybody else there is nothing here.
    found(
      known.evidence.accountId !== null && (known.tends || known.evidence.broughtBy === known.personId)
        ? known
        : null,
    );
    return known;
  },
  shape: z.object({ how: z.union([z.literal('web'), toldHow()], 'Choose how they told you') }),
  act: async (tx, by, { evidence, personId }, { how }) => {
    const isMine = evidence.broughtBy === personId;
    const actor = isMine ? by.actor : { ...by.actor, channel: how, onBehalfOf: evidence.broughtBy };
    const gone = await withdrawAccount(tx, { ...by, actor }, evidence.accountId!);
    if (gone.ok) return WELL;
    return mend(
      'how',
      gone.reason === 'taken back' ? 'It was taken back already' : 'Choose how they told you',
    );
  },
});
