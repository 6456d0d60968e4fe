import { z } from 'zod';
import { dayIn } from '#platform/clock/day-in.ts';
import { runsByDecision } from '#modules/college/index.ts';
import { departuresForDecision } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { enoughOfUs } from '../../model/enough-of-us.ts';
import { othersHaveSpoken } from '../../model/host.ts';
import { accountPlace, hostPlace, sealedHost } from '../../model/sealed-host.ts';
import { voicesHere } from '../../model/voices.ts';
import { evidenceOf } from '../../queries/evidence.ts';
import type { Evidence } from '../../queries/evidence.ts';
import { hostPositionOf } from '../../queries/host-position.ts';
import { optionsOf } from '../../queries/options.ts';
import type { Option } from '../../queries/options.ts';
import { powerMapById } from '../../queries/power-map.ts';
import { factsOf } from '../../queries/to-judge.ts';
import type { Facts } from '../../queries/to-judge.ts';
import { askedOn, differencesOf, nextOf, overridesOf, stopsOf } from '../../queries/what-was-said.ts';
import { decisionAddress, decisionParams, loadDecision, namesFor } from '../load.ts';
import type { Loaded, OfDecision } from '../load.ts';
import { labelsOf } from '../tally-words.ts';
import { WAYS } from '../words.ts';
import { canDo } from './can-do.ts';
import type { ShownEvidence } from './evidence-view.ts';
import { decisionText } from './text.ts';
import { decisionView } from './view.ts';
import type { DecisionView, ShownHost } from './view.ts';
import type { ShownVotes } from './votes-view.ts';

export const DONE = {
  asked: 'Your question is written down. Now say who decides.',
  opened: 'The question is open. People of the group can speak.',
  said: 'What you said is kept. You are counted once.',
  written: 'It is written down, with the way it was told.',
  leave: 'They can speak for you on this question.',
  'no-leave': 'Nobody speaks for you on this question any more.',
  different: 'Your words stand below, as you wrote them.',
  'taken-back': 'Your words are gone.',
  brought: 'It stands beside the other evidence.',
  'account-gone': 'The account is gone, everywhere.',
  decided: 'What was decided is written down.',
  override: 'The override is written down and shown.',
  next: 'What happened next is written down.',
  aside: 'The question is set aside.',
} as const;

const query = z.object({ done: z.enum(Object.keys(DONE) as [keyof typeof DONE]).optional() });

/** The page of a decision, for anybody; people of the group see what they can do. */
export const decisionPage = page({ params: decisionParams, query }, async (visit) => {
  const { done } = visit.query;
  const view = await read(visit, (tx) => load(tx, visit, done ? DONE[done] : null));
  const back = { href: `/${visit.space.slug}/decisions`, text: decisionText[visit.language].decisions };
  return show(visit, { title: view.decision.question, back, main: decisionView(view) });
});

async function load(tx: Tx, visit: OfDecision, done: string | null): Promise<DecisionView> {
  const loaded = await loadDecision(tx, visit);
  const { decision, group } = loaded;
  const facts = await factsOf(tx, decision);
  const map = decision.mapId === null ? null : await powerMapById(tx, decision.mapId);
  const options = await optionsOf(tx, decision.id);
  const differences = await differencesOf(tx, decision.id);
  const evidence = await evidenceOf(tx, decision.id);
  const name = await namesFor(tx, loaded, [
    ...differences.map(({ personId }) => personId),
    ...evidence.flatMap((one) => [
      one.broughtBy,
      ...one.challenges.flatMap((c) => [c.personId, c.replyPersonId]),
    ]),
    ...(facts?.spoken ?? []).flatMap((one) => [one.personId, one.heldBy, one.recordedBy]),
  ]);
  const words = decisionText[visit.language];
  return {
    language: visit.language,
    slug: visit.space.slug,
    decision,
    group,
    map,
    declaredOn: map && dayIn(visit.space.timeZone, map.declaredAt),
    asked: await askedOn(tx, decision.id),
    stops: await stopsOf(tx, decision.id),
    overrides: await overridesOf(tx, decision.id),
    host: await shownHost(tx, visit, loaded, facts, options),
    options,
    evidence: evidence.map((one) => shownEvidence(one, visit, loaded, name)),
    votes: shownVotes(visit, loaded, facts, options, name),
    differences: differences.map((one) => ({
      ...one,
      who: one.shownAs === 'my name' ? name(one.personId) : words.member,
    })),
    next: await nextOf(tx, decision.id),
    runs: await runsByDecision(tx, addressesOf(visit, decision)),
    departures: await departuresForDecision(tx, decision.code),
    canDo: canDo(loaded, facts, visit),
    decider: decision.decidedByRole || group.name,
    done,
  };
}

function addressesOf(visit: OfDecision, decision: Loaded['decision']): string[] {
  const path = decisionAddress(visit, decision);
  return [path, new URL(path, visit.platform.config.publicUrl).href];
}

async function shownHost(
  tx: Tx,
  visit: OfDecision,
  { decision }: Loaded,
  facts: Facts | null,
  options: readonly Option[],
): Promise<ShownHost> {
  const kept = await hostPositionOf(tx, decision.id);
  if (kept === null) return { is: 'none' };
  const on = dayIn(visit.space.timeZone, kept.recordedAt);
  const others = facts !== null && othersHaveSpoken(decision.hostBody, facts.seats, facts.toJudge.spokenIds);
  // The last two may have spoken at one moment, each unseen by the other: then it opens here.
  if (kept.sealed !== null && !(others && decision.state === 'open')) return { is: 'sealed', on };
  const position =
    kept.sealed === null
      ? kept
      : sealedHost.read(visit.platform.seal.open(kept.sealed, hostPlace(tx.spaceId, decision.id)));
  const wanted = options.find(({ id }) => id === position.optionId)?.option ?? null;
  return { is: 'open', on, wanted, said: position.said };
}

function shownEvidence(
  one: Evidence,
  visit: OfDecision,
  { seat }: Loaded,
  name: (personId: string | null) => string,
): ShownEvidence {
  const mayRead = one.readers !== 'the group' || seat !== null;
  const account = () =>
    one.sealed !== null && mayRead
      ? visit.platform.seal.open(one.sealed, accountPlace(visit.space.id, one.accountId!))
      : null;
  return {
    id: one.id,
    kind: one.kind,
    title: mayRead ? one.title : '',
    words: one.kind === 'a lived account' ? account() : one.said,
    link: one.link,
    limits: mayRead ? one.limits : '',
    who: mayRead ? name(one.broughtBy) : decisionText[visit.language].member.toLowerCase(),
    channel: one.channel,
    isTakenBack: one.isTakenBack,
    isLeanedOn: one.isLeanedOn,
    challenges: mayRead
      ? one.challenges.map((against) => ({
          who: name(against.personId),
          challenge: against.challenge,
          replyWho: name(against.replyPersonId),
          reply: against.reply,
        }))
      : [],
  };
}

function shownVotes(
  visit: OfDecision,
  { decision, seat }: Loaded,
  facts: Facts | null,
  options: readonly Option[],
  name: (personId: string | null) => string,
): ShownVotes {
  const label = labelsOf(decision, options, visit.language);
  const words = decisionText[visit.language];
  const spoken = facts?.spoken ?? [];
  const named =
    seat === null
      ? []
      : spoken.flatMap((one) =>
          one.answer === null
            ? []
            : [
                {
                  who: name(one.personId),
                  answer: label({ answer: one.answer, optionId: one.optionId }),
                  words: one.words,
                  how: howSaid(one),
                },
              ],
        );
  function howSaid(one: (typeof spoken)[number]): string {
    if (one.heldBy !== null) return words.through(name(one.heldBy));
    return one.recordedBy === null
      ? WAYS[one.channel]
      : words.writtenDown(WAYS[one.channel], name(one.recordedBy));
  }
  return {
    tally: decision.tally,
    spoken: spoken.length,
    of: facts === null ? 0 : voicesHere(facts.seats).length,
    isEnough:
      facts !== null && enoughOfUs(facts.toJudge.way.enoughOfUs, facts.seats, facts.toJudge.spokenIds).isMet,
    named: named.toSorted((a, b) => (a.who < b.who ? -1 : 1)),
  };
}
