import type { StageState } from '#design/life-cycle-strip/component.ts';
import type { ContributionState } from '../tables.ts';
import { oneRoleEach } from './one-role-each.ts';
import { DEPTHS, PAIR, ROLES, STAGES } from './words.ts';
import type { Depth, PairRole, Role, Stage } from './words.ts';

/** What one person's record says about one stage. */
export interface Part {
  readonly personId: string;
  readonly role: Role;
  readonly stage: Stage;
  readonly depth: Depth;
  readonly state: ContributionState;
  /** More than one where people are counted together without a name. */
  readonly howMany?: number;
}

/** Whoever a stage looks for: the pair, and in a review the students beside them. */
export type WantedRole = PairRole | 'student';

/** What the thread must know of a piece of work, told by the module that owns it. */
export interface WorkFacts {
  /** Whether it needs a pair: false for a social marked so, and where a departure was agreed. */
  readonly needsPair: boolean;
  /** The tutors' roles it has at present; without a pair, these are who is looked for. */
  readonly tutorsHere: readonly PairRole[];
  /** When the first session begins and the last ends; null while no session is planned. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly now: Date;
}

/** People in one role who took part: how many, and how far the furthest of them went. */
export interface Voice {
  readonly role: Role;
  readonly howMany: number;
  readonly depth: Depth;
}

export interface StageView {
  readonly stage: Stage;
  readonly state: StageState;
  readonly voices: readonly Voice[];
  /** Roles that were asked and have not said yet. */
  readonly waitingFor: readonly WantedRole[];
  /** Roles that ought to be here and are not: neither recorded nor asked. */
  readonly without: readonly WantedRole[];
  /** Whether there is still time. */
  readonly early: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

// Nobody writes a register up at the door, and looking back together takes a little while to arrange.
const DAYS_OF_GRACE: Readonly<Record<Stage, number>> = { plan: 0, design: 0, deliver: 2, review: 14 };

/** When a stage ought to have been recorded: plan and design by the start, delivery two days after it, the review a fortnight after the end. Null: nobody can say yet. */
export function dueAt(stage: Stage, facts: WorkFacts): Date | null {
  const from = stage === 'review' ? facts.endsAt : facts.startsAt;
  return from && new Date(from.getTime() + DAYS_OF_GRACE[stage] * DAY);
}

/**
 * Where each stage is up to. Recorded: somebody in each role that is looked for has confirmed it. Not yet: somebody
 * was asked, or there is still time. Missing: its time has passed without a record, or those who were asked said it was not so.
 * A review looks for students too: looking back is done together, or it is not recorded.
 */
export function stageStates(parts: readonly Part[], facts: WorkFacts): StageView[] {
  return STAGES.map((stage) =>
    stageView(
      stage,
      parts.filter((part) => part.stage === stage),
      facts,
    ),
  );
}

function stageView(stage: Stage, parts: readonly Part[], facts: WorkFacts): StageView {
  const counted = [
    ...oneRoleEach(parts.filter((part) => part.state === 'confirmed')),
    ...parts.filter((part) => part.state !== 'confirmed'),
  ];
  const due = dueAt(stage, facts);
  const early = due === null || facts.now < due;
  const pair = facts.needsPair ? PAIR : PAIR.filter((role) => facts.tutorsHere.includes(role));
  const wanted: readonly WantedRole[] = stage === 'review' ? [...pair, 'student'] : pair;
  const found = wanted.map((role) => ({
    role,
    state: stateOf(
      counted.filter((part) => part.role === role),
      early,
    ),
  }));
  const asked = (role: Role) => counted.some((part) => part.role === role && part.state === 'asked');
  return {
    stage,
    state: wanted.length === 0 ? stateOf(counted, early) : together(found.map(({ state }) => state)),
    voices: voicesOf(counted),
    waitingFor: found
      .filter(({ role, state }) => state !== 'recorded' && asked(role))
      .map(({ role }) => role),
    without: found.filter(({ role, state }) => state !== 'recorded' && !asked(role)).map(({ role }) => role),
    early,
  };
}

function stateOf(parts: readonly Part[], early: boolean): StageState {
  if (parts.some((part) => part.state === 'confirmed')) return 'recorded';
  if (parts.some((part) => part.state === 'asked')) return 'not yet';
  return parts.length > 0 || !early ? 'missing' : 'not yet';
}

function together(states: readonly StageState[]): StageState {
  if (states.includes('missing')) return 'missing';
  return states.includes('not yet') ? 'not yet' : 'recorded';
}

function voicesOf(parts: readonly Part[]): Voice[] {
  return ROLES.flatMap((role) => {
    const own = parts.filter((part) => part.role === role && part.state === 'confirmed');
    return own.length === 0
      ? []
      : [{ role, howMany: own.reduce((sum, part) => sum + (part.howMany ?? 1), 0), depth: deepest(own) }];
  });
}

function deepest(parts: readonly Part[]): Depth {
  return DEPTHS.findLast((depth) => parts.some((part) => part.depth === depth))!;
}
