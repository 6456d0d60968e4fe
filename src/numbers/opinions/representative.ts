import { oneProportion, share, twoProportions, Z90 } from './proportions.ts';
import { together } from './tallies.ts';
import type { Tally } from './tallies.ts';

export type Side = 'agree' | 'disagree';

/** A statement that sets a group apart. */
export interface Representative {
  /** The statement's place in the matrix. */
  readonly statement: number;
  readonly side: Side;
  /** Of the group, drawn towards a half: (agree + 1) / (all + 2); disagree likewise. */
  readonly pAgree: number;
  readonly pDisagree: number;
  /** How much more of the group than of everybody else is on that side, in standard errors. */
  readonly z: number;
}

interface Standing {
  readonly p: number;
  /** Is it more than half of the group? */
  readonly pTest: number;
  readonly ratio: number;
  /** Is it more of the group than of the others? */
  readonly ratioTest: number;
}

interface Measured {
  readonly statement: number;
  readonly votes: number;
  readonly agree: Standing;
  readonly disagree: Standing;
}

const KEPT = 5;

/**
 * The statements that set one group apart from the others together, at most five: those its people are more likely to be
 * on one side of than not, and more likely than others (both z > 1.2816), those with the largest
 * ratio × its z × share × its z first, and agreements before disagreements. The one they agree on best is always among
 * them, and where none sets them apart, the nearest to it. Formulas as published by Polis; where Polis lets the order of
 * the statements decide, the larger figure does.
 */
export function representative(
  group: number,
  tallies: readonly (readonly Tally[])[],
  statements: Int32Array,
): readonly Representative[] {
  const own = tallies[group]!;
  const others = tallies.filter((_, other) => other !== group);
  const measured = Array.from(statements, (statement) =>
    measure(statement, own[statement]!, together(others.map((tally) => tally[statement]!))),
  ).filter(({ votes }) => votes > 0);
  const agreed = bestAgreed(measured);
  const apart = measured.filter(setsApart).toSorted((one, other) => weightOf(other) - weightOf(one));
  if (apart.length === 0 && agreed === null) return nearest(measured).map((one) => told(one, sideOf(one)));
  const rest = apart.filter(({ statement }) => statement !== agreed?.statement);
  return [
    ...(agreed === null ? [] : [told(agreed, 'agree')]),
    ...rest.slice(0, agreed === null ? KEPT : KEPT - 1).map((one) => told(one, sideOf(one))),
  ].toSorted((one, other) => Number(one.side === 'disagree') - Number(other.side === 'disagree'));
}

function measure(statement: number, own: Tally, rest: Tally): Measured {
  const standing = (side: Side): Standing => ({
    p: share(own[side], own.all),
    pTest: oneProportion(own[side], own.all),
    ratio: share(own[side], own.all) / share(rest[side], rest.all),
    ratioTest: twoProportions(own[side], own.all, rest[side], rest.all),
  });
  return {
    statement,
    votes: own.agree + own.disagree,
    agree: standing('agree'),
    disagree: standing('disagree'),
  };
}

function setsApart({ agree, disagree }: Measured): boolean {
  return [agree, disagree].some(({ pTest, ratioTest }) => pTest > Z90 && ratioTest > Z90);
}

function sideOf({ agree, disagree }: Measured): Side {
  return agree.ratioTest > disagree.ratioTest ? 'agree' : 'disagree';
}

function weightOf(one: Measured): number {
  return product(one[sideOf(one)]);
}

function product({ p, pTest, ratio, ratioTest }: Standing): number {
  return ratio * ratioTest * p * pTest;
}

// One they agree on more than others do, if there is any; else simply one they agree on.
function bestAgreed(measured: readonly Measured[]): Measured | null {
  const good = measured.filter(({ agree }) => agree.pTest > Z90 || (agree.ratio > 1 && agree.p > 0.5));
  const more = good.filter(({ agree }) => agree.ratio > 1);
  if (more.length > 0) return largest(more, ({ agree }) => product(agree));
  return largest(good, ({ agree }) => agree.p * agree.pTest);
}

function nearest(measured: readonly Measured[]): readonly Measured[] {
  const best = largest(measured, ({ agree, disagree }) => Math.max(agree.ratioTest, disagree.ratioTest));
  return best === null ? [] : [best];
}

function largest(measured: readonly Measured[], by: (one: Measured) => number): Measured | null {
  return measured.reduce<Measured | null>(
    (best, one) => (best === null || by(one) > by(best) ? one : best),
    null,
  );
}

function told(one: Measured, side: Side): Representative {
  return {
    statement: one.statement,
    side,
    pAgree: one.agree.p,
    pDisagree: one.disagree.p,
    z: one[side].ratioTest,
  };
}
