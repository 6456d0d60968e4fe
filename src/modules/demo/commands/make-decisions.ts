import {
  askQuestion,
  bringEvidence,
  bringOption,
  challengeEvidence,
  decide,
  declarePowerMap,
  evidenceOf,
  openDecision,
  powerMapById,
  putProposal,
  recordAsked,
  recordHostPosition,
  replyToChallenge,
  seeDifferently,
  takePosition,
} from '#modules/decisions/index.ts';
import type { NewPowerMap, NewQuestion } from '#modules/decisions/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { BOARD } from '../data/board.ts';
import { DECISION, REGROUP } from '../data/decision.ts';
import type { Acting } from './acting.ts';

interface Asked {
  readonly id: string;
  readonly code: string;
  readonly options: readonly string[];
  readonly mapId: string;
}

const ROSA = 'Rosa Bianchi';
const HELEN = 'Helen Marsh';

/** In October the board saw the chart and decided to regroup: by consent of everybody on it. */
export async function makeRegrouping(tx: Tx, acting: Acting, groupId: string): Promise<void> {
  const { question, plainWords, easyWords, title, option, other, reasons } = REGROUP;
  const work = { kind: 'our group' as const, id: null, title };
  const asked = await ask(
    tx,
    acting,
    '2026-09-22',
    { groupId, work, question, plainWords, easyWords, meetingOn: '2026-10-06', regroup: true },
    [option, other],
    [],
  );
  must(await openDecision(tx, acting(ROSA, '2026-10-06', '14:10'), asked.id, { secret: false }));
  for (const { name } of BOARD.holders.filter((_, at) => at % 3 !== 2))
    await speak(tx, acting, asked.id, name, '2026-10-06', 'agree');
  must(
    await decide(
      tx,
      acting(ROSA, '2026-10-06', '15:30'),
      outcomeOf(asked, reasons, '2026-10-06', '2026-12-01', []),
    ),
  );
}

/** The decision of 3 November, with all that belongs to it. `run` is the one it is about. Answers its code. */
export async function makeDecision(
  tx: Tx,
  acting: Acting,
  groupId: string,
  run: { readonly id: string; readonly title: string },
): Promise<string> {
  const { question, plainWords, easyWords, options, entries, hostWanted, hostSaid } = DECISION;
  const work = { kind: 'run' as const, ...run };
  const asked = await ask(
    tx,
    acting,
    '2026-10-20',
    { groupId, work, question, plainWords, easyWords, meetingOn: '2026-11-03' },
    options,
    entries,
  );
  const wanted = { optionId: asked.options[options.indexOf(hostWanted)]!, said: hostSaid };
  must(await recordHostPosition(tx, acting(HELEN, '2026-10-21', '10:00'), asked.id, wanted));
  const leanedOn = await layEvidence(tx, acting, asked.id);
  await askThoseOnTheList(tx, acting, asked);
  must(await openDecision(tx, acting(ROSA, '2026-11-03', '14:10'), asked.id, { secret: false }));
  await everybodySpeaks(tx, acting, asked.id);
  must(
    await decide(
      tx,
      acting(ROSA, '2026-11-03', '15:40'),
      outcomeOf(asked, DECISION.reasons, '2026-11-03', DECISION.lookAgainOn, leanedOn),
    ),
  );
  return asked.code;
}

async function ask(
  tx: Tx,
  acting: Acting,
  day: string,
  question: NewQuestion,
  options: readonly string[],
  entries: NewPowerMap['entries'],
): Promise<Asked> {
  const by = acting(ROSA, day, '10:00');
  const { id, code } = await askQuestion(tx, by, question);
  const ids: string[] = [];
  for (const option of options) ids.push(must(await bringOption(tx, by, id, option)).optionId);
  const { mapId } = must(await declarePowerMap(tx, by, id, { method: 'consent', decider: null, entries }));
  must(await putProposal(tx, by, id, ids[0]!));
  return { id, code, options: ids, mapId };
}

async function layEvidence(tx: Tx, acting: Acting, decisionId: string): Promise<string[]> {
  const { releases, account, waiting } = DECISION.evidence;
  const amina = acting('Amina Yusuf', '2026-10-26', '11:00');
  const nadia = acting('Nadia Rahman', '2026-10-27', '19:00');
  const records = { kind: 'our records' as const, link: '', decisionId };
  const asked = must(await bringEvidence(tx, amina, { ...records, ...releases }));
  const { said, ...about } = account;
  const from = { words: said, readers: 'everybody' as const };
  const lived = must(
    await bringEvidence(tx, nadia, {
      kind: 'a lived account',
      ownerId: nadia.actor.personId!,
      from,
      decisionId,
      ...about,
    }),
  );
  const list = must(
    await bringEvidence(tx, acting('Amina Yusuf', '2026-11-02', '11:00'), { ...records, ...waiting }),
  );
  await challenge(tx, acting, decisionId, list.evidenceId);
  return [asked.evidenceId, lived.evidenceId, list.evidenceId];
}

async function challenge(tx: Tx, acting: Acting, decisionId: string, evidenceId: string): Promise<void> {
  const [ruth, rosa] = [acting('Ruth Adler', '2026-11-02', '14:00'), acting(ROSA, '2026-11-02', '20:00')];
  const { words, reply } = DECISION.challenge;
  must(await challengeEvidence(tx, ruth, { evidenceId, personId: ruth.actor.personId!, words }));
  const evidence = (await evidenceOf(tx, decisionId)).find(({ id }) => id === evidenceId)!;
  const challengeId = evidence.challenges[0]!.id;
  must(
    await replyToChallenge(tx, rosa, {
      evidenceId,
      challengeId,
      personId: rosa.actor.personId!,
      words: reply,
    }),
  );
}

async function askThoseOnTheList(tx: Tx, acting: Acting, { id, mapId }: Asked): Promise<void> {
  const map = (await powerMapById(tx, mapId))!;
  const entryId = map.entries.find(({ kind }) => kind === 'must be asked')!.id;
  const by = acting('Amina Yusuf', '2026-11-02', '16:00', 'phone');
  must(await recordAsked(tx, by, { decisionId: id, entryId, said: DECISION.asked, askedOn: '2026-11-02' }));
}

async function everybodySpeaks(tx: Tx, acting: Acting, decisionId: string): Promise<void> {
  // Two could not come, and rang.
  const rang = new Set(['Joyce Appiah', 'Gareth Pugh']);
  for (const { name } of BOARD.holders)
    await speak(
      tx,
      acting,
      decisionId,
      name,
      '2026-11-03',
      name === 'Ruth Adler' ? 'concern' : 'agree',
      rang.has(name),
    );
  for (const [name, words] of [
    ['Ruth Adler', DECISION.ruth],
    ['Leon Fraser', DECISION.leon],
  ] as const) {
    const by = acting(name, '2026-11-03', '15:20');
    must(
      await seeDifferently(tx, by, { decisionId, personId: by.actor.personId!, words, shownAs: 'my name' }),
    );
  }
}

async function speak(
  tx: Tx,
  acting: Acting,
  decisionId: string,
  name: string,
  day: string,
  answer: 'agree' | 'concern',
  byPhone = false,
): Promise<void> {
  const by = byPhone ? acting(ROSA, day, '15:00', 'phone', name) : acting(name, day, '15:00');
  const personId = by.actor.onBehalfOf ?? by.actor.personId!;
  const told = byPhone ? ('written down for them' as const) : ('themself' as const);
  must(await takePosition(tx, by, { decisionId, personId, told, answer, optionId: null, words: '' }));
}

function outcomeOf(
  asked: Asked,
  reasons: string,
  decidedOn: string,
  lookAgainOn: string,
  leanedOn: readonly string[],
) {
  return {
    decisionId: asked.id,
    optionId: asked.options[0]!,
    decidedBy: 'the group' as const,
    reasons,
    decidedOn,
    lookAgainOn,
    leanedOn,
    departure: null,
  };
}

/** What the demonstration does is allowed by the product's own rules: where it is not, that is a fault of ours. */
function must<Done extends { readonly ok: boolean }>(done: Done): Extract<Done, { readonly ok: true }> {
  if (!done.ok) throw new Error(`The demonstration may not do this: ${JSON.stringify(done)}`);
  return done as Extract<Done, { readonly ok: true }>;
}
