import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { seeded } from '#numbers/seeded.ts';
import type { Votes } from '#numbers/opinions/votes.ts';

/** The largest real conversation known had 33,422 people, 783 statements and 2,000,000 votes; others are scaled from it. */
const STATEMENTS = 783;
const VOTES_EACH = 2_000_000 / 33_422;
const GROUPS = 3;

/** Votes with three planted groups that differ on some six statements in ten; one vote in ten is a pass. */
export function makeVotes(count: number): Votes {
  const random = seeded(5);
  const people = Math.round(count / VOTES_EACH);
  const minds = Array.from({ length: GROUPS }, () =>
    Float64Array.from({ length: STATEMENTS }, () => mind(random())),
  );
  const votes = {
    person: new Int32Array(count),
    statement: new Int32Array(count),
    vote: new Int8Array(count),
    time: Float64Array.from({ length: count }, (_, at) => 1_700_000_000_000 + 37 * at),
    personIds: Array.from({ length: people }, (_, at) => String(at)),
    statementIds: Array.from({ length: STATEMENTS }, (_, at) => String(at)),
  };
  for (let at = 0; at < count; at += 1) {
    const person = Math.floor(random() * people);
    const statement = Math.floor(random() * STATEMENTS);
    votes.person[at] = person;
    votes.statement[at] = statement;
    votes.vote[at] = random() < 0.1 ? 0 : random() < minds[person % GROUPS]![statement]! ? 1 : -1;
  }
  return votes;
}

function mind(drawn: number): number {
  return drawn < 0.3 ? 0.15 : drawn < 0.6 ? 0.85 : 0.5;
}

/** As Polis exports them. */
export async function writeVotes(votes: Votes, file: string): Promise<void> {
  const out = createWriteStream(file);
  let text = 'timestamp,datetime,comment-id,voter-id,vote\n';
  for (let at = 0; at < votes.vote.length; at += 1) {
    text += `${votes.time[at]},Tue Nov 14 22:13:20 GMT 2023,${votes.statement[at]},${votes.person[at]},${votes.vote[at]}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}
