import type { Method } from '#modules/groups/index.ts';
import { consent } from '#numbers/ballots/consent.ts';
import type { Said } from './answers.ts';

export type WhyNot =
  | 'nobody has spoken'
  | 'somebody objects'
  | 'somebody blocks'
  | 'more stand aside than agree'
  | 'no majority'
  | 'no proposal';

export type Settled =
  | { readonly stands: true; readonly optionIds: readonly string[] }
  | { readonly stands: false; readonly why: WhyNot };

export interface Asked {
  readonly method: Method;
  readonly optionIds: readonly string[];
  readonly proposalId: string | null;
  /** Each person once. */
  readonly said: readonly Said[];
}

const no = (why: WhyNot): Settled => ({ stands: false, why });
const only = (optionId: string): Settled => ({ stands: true, optionIds: [optionId] });

/**
 * What the words of those who spoke come to, by the method alone; whether enough of them spoke is another rule.
 * Consent: somebody agrees (with a concern or without) and nobody objects. Consensus: somebody agrees, nobody blocks,
 * and no more stand aside than agree (Seeds for Change, A Consensus Handbook, 2013). Majority: more than half of those
 * who chose. Advice: once somebody has advised, whoever decides may choose any option.
 */
export function settle({ method, optionIds, proposalId, said }: Asked): Settled {
  if (said.length === 0) return no('nobody has spoken');
  if (method === 'advice') return { stands: true, optionIds };
  if (method === 'majority') return byMajority(optionIds, said);
  if (proposalId === null) return no('no proposal');
  return method === 'consent' ? byConsent(proposalId, said) : byConsensus(proposalId, said);
}

const ANSWER = {
  agree: 'consent',
  concern: 'concern',
  aside: 'aside',
  object: 'object',
  choose: null,
} as const;

function byConsent(proposalId: string, said: readonly Said[]): Settled {
  const ballots = said.map(({ answer }, line) => ({ answers: [ANSWER[answer]], count: 1, line }));
  const { winners } = consent([proposalId], ballots);
  if (winners.length > 0) return only(proposalId);
  return no(count(said, 'object') > 0 ? 'somebody objects' : 'nobody has spoken');
}

function byConsensus(proposalId: string, said: readonly Said[]): Settled {
  if (count(said, 'object') > 0) return no('somebody blocks');
  const agree = count(said, 'agree');
  if (agree === 0) return no('nobody has spoken');
  return count(said, 'aside') > agree ? no('more stand aside than agree') : only(proposalId);
}

function byMajority(optionIds: readonly string[], said: readonly Said[]): Settled {
  const chose = said.filter(({ answer }) => answer === 'choose');
  if (chose.length === 0) return no('nobody has spoken');
  const winner = optionIds.find(
    (id) => 2 * chose.filter(({ optionId }) => optionId === id).length > chose.length,
  );
  return winner === undefined ? no('no majority') : only(winner);
}

const count = (said: readonly Said[], answer: Said['answer']) =>
  said.filter((one) => one.answer === answer).length;
