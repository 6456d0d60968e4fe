import type { Method, WayOfWorking } from '#modules/groups/index.ts';
import type { Said } from './answers.ts';
import { enoughOfUs } from './enough-of-us.ts';
import { settle } from './settle.ts';
import type { Voice } from './voices.ts';

/** Who says that it is decided: the group, or one person, by what they are here. */
export type Decider =
  { readonly is: 'the group' } | { readonly is: 'one person'; readonly personId: string | null };

export interface ToJudge {
  readonly method: Method;
  readonly optionIds: readonly string[];
  readonly proposalId: string | null;
  readonly secret: boolean;
  readonly way: Pick<WayOfWorking, 'enoughOfUs' | 'methods' | 'secretVotes'>;
  readonly map: { readonly decides: 'the group' | 'one person'; readonly deciderPersonId: string | null };
  readonly seats: readonly Voice[];
  /** Everybody who spoke, and what they said; the two lists need not be in one order (a secret vote has none). */
  readonly spokenIds: ReadonlySet<string>;
  readonly said: readonly Said[];
  /** Those who must be asked and have not been. */
  readonly notAsked: number;
  readonly isStopped: boolean;
}

/** A rule a decision would break. Stepping outside one needs a departure: named, dated, public. */
export type Rule = 'method' | 'secret votes' | 'enough of us' | 'how we decide';

export type Judgement =
  | { readonly is: 'by our rules' }
  | { readonly is: 'needs departures'; readonly rules: readonly Rule[] }
  /** It cannot be decided so: who decides, who stopped it and who is still to be asked is no rule to step outside. */
  | { readonly is: 'no decision'; readonly why: 'not named' | 'stopped' | 'still to be asked' };

/**
 * What a decision for one option would be: within the group's rules, outside some of them, or none at all. It is the
 * one place where that is judged, for pages and commands alike. Whoever decides all the same makes an override.
 */
export function judge(asked: ToJudge, decider: Decider, optionId: string): Judgement {
  if (!isNamed(asked, decider)) return { is: 'no decision', why: 'not named' };
  if (asked.isStopped) return { is: 'no decision', why: 'stopped' };
  if (asked.notAsked > 0) return { is: 'no decision', why: 'still to be asked' };
  const rules = brokenBy(asked, optionId);
  return rules.length === 0 ? { is: 'by our rules' } : { is: 'needs departures', rules };
}

function isNamed({ map }: ToJudge, decider: Decider): boolean {
  if (map.decides !== decider.is) return false;
  return decider.is === 'the group' || map.deciderPersonId === decider.personId;
}

function brokenBy(asked: ToJudge, optionId: string): Rule[] {
  const { method, way, secret, seats, spokenIds } = asked;
  const settled = settle(asked);
  const broken: [Rule, boolean][] = [
    ['method', !way.methods.includes(method)],
    ['secret votes', way.secretVotes && !secret],
    ['enough of us', !enoughOfUs(way.enoughOfUs, seats, spokenIds).isMet],
    ['how we decide', !settled.stands || !settled.optionIds.includes(optionId)],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([rule]) => rule);
}
