import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { opinionMap, USUAL_SETTINGS } from '#numbers/opinions/opinion-map.ts';
import type { OpinionMap } from '#numbers/opinions/opinion-map.ts';
import type { Votes } from '#numbers/opinions/votes.ts';
import { readConversation } from '#src/cli/numbers/opinions/read-conversation.ts';
import { makeVotes, writeVotes } from './make-votes.ts';

export type OpinionsAsk =
  | { readonly make: number; readonly file: string | null }
  | { readonly parse: string }
  | { readonly map: true }
  | { readonly readAndMap: string };

export interface OpinionsAnswer {
  readonly milliseconds: number;
  /** The largest this process has ever been. */
  readonly megabytes: number;
  /** Of what was mapped: how many groups, and whether they are clear. */
  readonly groups: number | null;
}

let votes: Votes | null = null;

process.on('message', (ask: OpinionsAsk) => {
  void answer(ask).then((answered) => process.send!(answered));
});

async function answer(ask: OpinionsAsk): Promise<OpinionsAnswer> {
  const began = performance.now();
  const map = await done(ask);
  return {
    milliseconds: performance.now() - began,
    megabytes: process.resourceUsage().maxRSS / 1024,
    groups: map?.clearGroups ? map.groups.length : null,
  };
}

async function done(ask: OpinionsAsk): Promise<OpinionMap | null> {
  if ('map' in ask) return opinionMap(votes!);
  if ('readAndMap' in ask) {
    const conversation = await readConversation(ask.readAndMap);
    return opinionMap(conversation.votes, USUAL_SETTINGS);
  }
  if ('parse' in ask) await parsed(ask.parse);
  else {
    votes = makeVotes(ask.make);
    if (ask.file !== null) await writeVotes(votes, ask.file);
  }
  return null;
}

async function parsed(file: string): Promise<void> {
  let rows = 0;
  for await (const row of createReadStream(file).pipe(parse())) rows += (row as string[]).length > 0 ? 1 : 0;
  if (rows !== votes!.vote.length + 1) throw new Error(`${rows} rows were parsed`);
}
