import { opinionMap, USUAL_SETTINGS } from '#numbers/opinions/opinion-map.ts';
import type { MapSettings, OpinionMap } from '#numbers/opinions/opinion-map.ts';
import type { Votes } from '#numbers/opinions/votes.ts';
import { Slip } from '../slip.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import { opinionMapInWorker } from './opinions/in-worker.ts';
import { opinionsAsJson } from './opinions/as-json.ts';
import { opinionsAsWords } from './opinions/as-words.ts';
import { readConversation } from './opinions/read-conversation.ts';
import type { Conversation } from './opinions/read-conversation.ts';
import { fileTyped, textTyped, wholeTyped } from './typed-values.ts';

/** Fewer votes than these cost less than starting a thread for them. */
const WORTH_A_THREAD = 20_000;

/** `alongside numbers opinions FOLDER`. */
export const opinions: NumbersCommand = {
  usage:
    'alongside numbers opinions FOLDER [--min-people N] [--min-group N] [--meta IDS] [--seed N] [--json]',
  summary:
    'Who thinks alike about a set of statements, how sure that is, and what nearly everybody agrees on.',
  options: {
    'min-people': { type: 'string' },
    'min-group': { type: 'string' },
    meta: { type: 'string' },
    seed: { type: 'string' },
  },
  explained: [
    `--min-people N     with fewer people in the conversation there is no map and no groups (${USUAL_SETTINGS.minPeople}); 0 lifts the limit`,
    `--min-group N      no group is smaller (${USUAL_SETTINGS.minGroup})`,
    '--meta 1,2,8-16    statements about the conversation itself ("I live here"), beside those comments.csv marks so',
    `--seed N           draws other samples for the stability (${USUAL_SETTINGS.seed}); the same seed gives the same figures`,
    '',
    'FOLDER holds CSV as Polis exports it: votes.csv (timestamp, comment-id, voter-id, vote: 1 agree, -1 disagree, 0 pass) and,',
    'if there is one, comments.csv (comment-id, moderated: -1 turned down, is-meta, comment-body). The last vote of a person',
    'on a statement counts; of two at the same time, the one further down.',
    '',
    'JSON: participants[] {id, inConversation, x, y, group}; statements[] {id, x, y, extremity, priority,',
    'groupInformedConsensus, consensus, agree, disagree, pass, spread}; groups[] {id, size, representative[] {statement, side,',
    'pAgree, pDisagree, z}}; k, stability, stabilityAcrossStatements, silhouette, clearGroups; pca {center, components} in the',
    'order of statements[]; smallConversation, seed.',
    'Null means: group, in no group; consensus ("agree" or "disagree"), neither; spread, nobody took a side; stability,',
    'stabilityAcrossStatements and silhouette, no groups were looked for or none could be made, and then k is 1. Where groups',
    'are not clear, k and the figures are those of the best division tried, and groups[] is empty. A component is nought',
    'throughout where the votes do not differ in that direction.',
  ],
  work,
};

async function work(typed: Typed): Promise<Worked> {
  const folder = fileTyped(typed, opinions.usage);
  const numbers = numbersTyped(typed);
  const meta = idsTyped(textTyped(typed, 'meta') ?? '');
  const conversation = await readConversation(folder);
  refuseUnknown(meta, conversation);
  const settings: MapSettings = {
    ...numbers,
    rejected: conversation.rejected,
    meta: [...conversation.meta, ...meta],
  };
  const map = await mapped(conversation.votes, settings);
  return { text: opinionsAsWords(map, conversation, settings), json: opinionsAsJson(map, settings.seed) };
}

async function mapped(votes: Votes, settings: MapSettings): Promise<OpinionMap> {
  return votes.vote.length < WORTH_A_THREAD
    ? opinionMap(votes, settings)
    : opinionMapInWorker(votes, settings);
}

function numbersTyped(typed: Typed): Pick<MapSettings, 'minPeople' | 'minGroup' | 'seed'> {
  return {
    minPeople: wholeTyped(typed, 'min-people', 0, 1_000_000) ?? USUAL_SETTINGS.minPeople,
    minGroup: wholeTyped(typed, 'min-group', 1, 1_000_000) ?? USUAL_SETTINGS.minGroup,
    seed: wholeTyped(typed, 'seed', 0, 2 ** 32 - 1) ?? USUAL_SETTINGS.seed,
  };
}

const MOST_IN_RANGE = 100_000;

function idsTyped(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const range = /^(\d{1,9})-(\d{1,9})$/.exec(part);
      if (range === null) return [part];
      const [from, to] = [Number(range[1]), Number(range[2])];
      if (to < from || to - from > MOST_IN_RANGE)
        throw new Slip(`--meta takes ids and ranges of ids, such as 1,2,8-16. “${part}” is not one.`);
      return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
    });
}

function refuseUnknown(meta: readonly string[], { votes, statementIds }: Conversation): void {
  const known = new Set([...votes.statementIds, ...statementIds]);
  const unknown = meta.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Slip(`--meta names statement “${unknown}”, and there is none.`);
}
