import type { HeardAnswer, HeardSide } from '../tables-of-meetings.ts';
import type { Perspective } from './perspectives.ts';

/** A side that fewer people answered is not shown: nobody's answer can be told. */
export const ENOUGH_TO_SHOW = 5;

/** Which side an answer counts for. Lived experience and caring are one; no seat counts for two. */
export function sideOf(perspective: Perspective): HeardSide {
  return perspective === 'lived' || perspective === 'caring' ? 'lived' : perspective;
}

export interface HeardCount {
  readonly side: HeardSide;
  readonly answer: HeardAnswer;
  readonly count: number;
}

export interface SideHeard {
  readonly side: HeardSide;
  readonly answered: number;
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
}

/** Answers added up for each side that has any. */
export function bySide(counts: readonly HeardCount[]): SideHeard[] {
  const sides = [...new Set(counts.map(({ side }) => side))].toSorted();
  return sides.map((side) => {
    const of = (answer: HeardAnswer) =>
      counts.find((one) => one.side === side && one.answer === answer)?.count ?? 0;
    const [yes, partly, no] = [of('yes'), of('partly'), of('no')];
    return { side, yes, partly, no, answered: yes + partly + no };
  });
}

/** What may be told of the answers once all are in. */
export interface HeardShown {
  readonly sides: readonly SideHeard[];
  /** Everybody together, where no side can be shown and there are enough of them. */
  readonly together: Omit<SideHeard, 'side'> | null;
}

/**
 * Each side of five people at least, by itself. Everybody together only where no side is shown, since what is left of a
 * whole tells of those who are held back. Where all gave the one answer it would be each person's, so it is held back too,
 * unless it was "yes".
 */
export function heardShown(counts: readonly HeardCount[]): HeardShown {
  const sides = bySide(counts).filter(mayShow);
  if (sides.length > 0) return { sides, together: null };
  const together = addedUp(counts);
  return { sides: [], together: mayShow(together) ? together : null };
}

function mayShow({ answered, partly, no }: Omit<SideHeard, 'side'>): boolean {
  return answered >= ENOUGH_TO_SHOW && ![partly, no].includes(answered);
}

function addedUp(counts: readonly HeardCount[]): Omit<SideHeard, 'side'> {
  const of = (answer: HeardAnswer) =>
    counts.filter((one) => one.answer === answer).reduce((sum, { count }) => sum + count, 0);
  const [yes, partly, no] = [of('yes'), of('partly'), of('no')];
  return { yes, partly, no, answered: yes + partly + no };
}
