import { z } from 'zod';
import { button, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { Trouble } from '#platform/errors/errors.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { date, id, optionalText, text, texts } from '#platform/http/fields.ts';
import { areaField, checksField, dayField, radiosField, textField } from '#platform/http/filled.ts';
import type { FieldError } from '#platform/http/form.ts';
import { decide } from '../../commands/decide.ts';
import type { Decided } from '../../commands/decide.ts';
import { judge } from '../../model/judge.ts';
import { settle } from '../../model/settle.ts';
import { tallyOf } from '../../model/tally.ts';
import { voicesHere } from '../../model/voices.ts';
import type { Hold } from '../../queries/decision.ts';
import { evidenceOf } from '../../queries/evidence.ts';
import { namesOfSeats } from '../../queries/names-of-seats.ts';
import { optionsOf } from '../../queries/options.ts';
import { factsOf } from '../../queries/to-judge.ts';
import { formHead, formOf } from '../form-head.ts';
import { decisionAddress, loadDecision } from '../load.ts';
import type { OfDecision } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import type { Sheet } from '../one-form.ts';
import { labelsOf, tallySentence } from '../tally-words.ts';
import { howField } from '../told.ts';
import { KINDS, NO_DECISION, RULE_WORDS, WHY_NOT } from '../words.ts';
import type { Tx } from '#platform/database/tx.ts';

const TITLE = 'Write down what was decided';

async function load(tx: Tx, visit: OfDecision) {
  const loaded = await loadDecision(tx, visit);
  const { decision, tends } = loaded;
  const personId = visit.who?.personId ?? null;
  const isDecider = personId !== null && decision.deciderPersonId === personId;
  if (!tends && !isDecider)
    throw new Trouble(visit.who ? 'not-allowed' : 'sign-in-first', 'This is for whoever decides');
  return {
    ...loaded,
    isDecider,
    options: await optionsOf(tx, decision.id),
    evidence: (await evidenceOf(tx, decision.id)).filter((one) => !one.isTakenBack),
    people: await namesOfSeats(tx, loaded.group),
    facts: await factsOf(tx, decision),
    today: dayIn(visit.space.timeZone, visit.now),
  };
}
type Known = Awaited<ReturnType<typeof load>>;

/** Where it stands, before anybody writes down what it came to. */
function standing({ decision, options, facts }: Known, visit: OfDecision): Html {
  if (facts === null) return nothing;
  const { toJudge, votes, seats } = facts;
  const tally = tallyOf(votes, voicesHere(seats).length, 0);
  const settled = settle(toJudge);
  const decider =
    decision.decides === 'one person'
      ? ({ is: 'one person', personId: decision.deciderPersonId } as const)
      : ({ is: 'the group' } as const);
  const likely = settled.stands ? settled.optionIds[0] : options[0]?.id;
  const judged = likely === undefined ? null : judge(toJudge, decider, likely);
  const words = [
    tally.spoken === 0
      ? 'Nobody has spoken yet.'
      : tallySentence(tally, labelsOf(decision, options, 'en'), 'en'),
    settled.stands ? '' : `As it stands it is not carried: ${WHY_NOT[settled.why]}.`,
    judged?.is === 'no decision' ? NO_DECISION[judged.why] : '',
    judged?.is === 'needs departures'
      ? `It would be outside the group’s own rules: ${judged.rules.map((rule) => RULE_WORDS[rule]).join('; ')}.`
      : '',
  ].filter((one) => one !== '');
  return insetText({
    html: html`${words.map((one) => html`<p>${one}</p>`)} ${judged?.is === 'no decision' && judged.why !== 'not named' ? html`<p><a href="${decisionAddress(visit, decision, '/have-a-say')}">Those who must be asked, and stops</a></p>` : nothing}`,
  });
}

function draw(known: Known, visit: OfDecision, sheet: Sheet): Html {
  const { decision, options, evidence, people, isDecider } = known;
  const { filled } = sheet;
  const advice = decision.decides === 'one person';
  return html`${formHead(sheet, decision, TITLE)} ${standing(known, visit)}
    ${formOf(
      sheet,
      html`${radiosField(
        filled,
        { name: 'outcome', label: 'What was decided?' },
        options.map(({ id: value, option }) => ({ value, text: option })),
      )}
        ${areaField(filled, { name: 'reasons', label: 'Why', hint: 'In plain words: anybody may read it' })}
        ${dayField(filled, { name: 'on', label: 'The day it was decided' })}
        ${dayField(filled, { name: 'again', label: 'The day we look at it again', hint: 'You need not' })}
        ${
          evidence.length === 0
            ? nothing
            : checksField(
                filled,
                {
                  name: 'leaned',
                  label: 'What did it lean on?',
                  hint: 'When an account among these is taken back, the decision says so',
                },
                evidence.map((one) => ({ value: one.id, text: one.title, hint: KINDS.en[one.kind] })),
              )
        }
        ${advice && !isDecider ? html`<p>${decision.deciderRole} decides. You write down what they told you.</p>${howField(filled)}` : nothing}
        <h2>If it is outside the group’s own rules</h2>
        <p>Then it needs a departure: why, and who of the group agreed. It is public, by their roles and not their names.</p>
        ${textField(filled, { name: 'departure', label: 'Why the group steps outside its rules' })}
        ${checksField(
          filled,
          { name: 'agreed', label: 'Who agreed' },
          people.map(({ id: value, name }) => ({ value, text: name })),
        )}
        ${button({ text: 'Write down what was decided', preventDoubleClick: true })}`,
    )}`;
}

export const decideForm = z.object({
  outcome: id('Choose what was decided'),
  reasons: text('Write why, in a few words', 4000),
  on: date('Say on which day'),
  again: z.union([z.literal(''), date('Say on which day, or leave it empty')]).optional(),
  leaned: texts(36, 50),
  how: z.enum(['phone', 'paper', 'in person']).optional(),
  departure: optionalText(1000),
  agreed: texts(36, 200),
});

type Value = z.output<typeof decideForm>;

function refusedWith(result: Exclude<Decided, { ok: true }>): readonly FieldError[] {
  switch (result.reason) {
    case 'not open':
      return mend('', 'The question is not open');
    case 'no such option':
      return mend('outcome', 'Choose what was decided');
    case 'nobody agreed':
      return mend('agreed', 'Choose who of the group agreed to step outside its rules');
    case 'needs departures':
      return mend(
        'departure',
        `This is outside the group’s own rules: ${result.rules.map((rule) => RULE_WORDS[rule]).join('; ')}. Say why, and who agreed`,
      );
    default:
      return mend('', NO_DECISION[result.reason]);
  }
}

function datesToMend({ on, again }: Value, today: string): readonly FieldError[] {
  if (on > today) return mend('on', 'That day is still to come');
  return again && again <= on ? mend('again', 'Looking again comes after the day it was decided') : WELL;
}

/** Writing down what was decided; `hold`: how the question is held while it is counted. */
export const decidePages = (hold?: Hold) =>
  oneForm({
    path: '/decide',
    done: 'decided',
    title: () => TITLE,
    load,
    known: ({ today }) => ({ on: today }),
    draw,
    shape: decideForm,
    told: ({ how }) => (how ? { channel: how } : {}),
    act: async (tx, by, { decision, isDecider, today }, value) => {
      const wrong = datesToMend(value, today);
      if (wrong.length > 0) return wrong;
      const advice = decision.decides === 'one person';
      if (advice && !isDecider && !value.how) return mend('how', 'Choose how they told you');
      const result = await decide(
        tx,
        by,
        {
          decisionId: decision.id,
          optionId: value.outcome,
          decidedBy: advice ? { personId: decision.deciderPersonId } : 'the group',
          reasons: value.reasons,
          decidedOn: value.on,
          lookAgainOn: value.again || null,
          leanedOn: value.leaned,
          departure: value.departure === '' ? null : { reason: value.departure, agreedBy: value.agreed },
        },
        hold,
      );
      return result.ok ? WELL : refusedWith(result);
    },
  });
