import { Temporal } from 'temporal-polyfill';
import type { DepartureKind, RunState, TutorRole } from '../tables.ts';

/** What decides how it stands with a run's pair of tutors. */
export interface PairFacts {
  readonly state: RunState;
  readonly needsNoPair: boolean;
  readonly tutors: readonly { readonly personId: string; readonly role: TutorRole }[];
  readonly departure: DepartureKind | null;
  /** When the first session starts and the last one ends; null while none is planned. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** The rule a space has set, and what day it is there ("2027-01-13"). */
export interface PairRule {
  readonly daysBefore: number;
  readonly zone: string;
  readonly today: string;
}

export type Pair =
  | { readonly is: 'needs-no-pair' }
  | { readonly is: 'complete' }
  | { readonly is: 'departed'; readonly kind: DepartureKind; readonly lacking: readonly TutorRole[] }
  | {
      readonly is: 'looking';
      readonly lacking: readonly TutorRole[];
      /** The day by which somebody must choose; null while no session is planned. */
      readonly chooseBy: string | null;
      /** That day has come, and the run is neither over nor put off. */
      readonly mustChoose: boolean;
    };

/**
 * How it stands with the pair. A pair that is found makes an agreed step outside the rule idle, except that a run which
 * was postponed stays so until somebody says otherwise.
 */
export function pairOf(facts: PairFacts, rule: PairRule): Pair {
  if (facts.needsNoPair) return { is: 'needs-no-pair' };
  const lacking = lackingRoles(facts.tutors);
  if (facts.departure !== null && (lacking.length > 0 || facts.departure === 'postponed'))
    return { is: 'departed', kind: facts.departure, lacking };
  if (lacking.length === 0) return { is: 'complete' };
  const chooseBy =
    facts.startsAt && dayOf(facts.startsAt, rule.zone).subtract({ days: rule.daysBefore }).toString();
  return {
    is: 'looking',
    lacking,
    chooseBy,
    mustChoose: chooseBy !== null && rule.today >= chooseBy && isStillAhead(facts, rule),
  };
}

/** The roles nobody stands for yet. One person with two roles is not two tutors: they stand for the peer tutor. */
export function lackingRoles(tutors: PairFacts['tutors']): TutorRole[] {
  const peers = peopleAs('peer', tutors);
  const professionals = peopleAs('professional', tutors);
  const everybody = new Set([...peers, ...professionals]);
  if (peers.size === 0) return professionals.size === 0 ? ['peer', 'professional'] : ['peer'];
  return professionals.size === 0 || everybody.size === 1 ? ['professional'] : [];
}

function peopleAs(role: TutorRole, tutors: PairFacts['tutors']): Set<string> {
  return new Set(tutors.filter((tutor) => tutor.role === role).map((tutor) => tutor.personId));
}

function isStillAhead(facts: PairFacts, rule: PairRule): boolean {
  const isOn = facts.state === 'draft' || facts.state === 'published';
  return isOn && facts.endsAt !== null && rule.today <= dayOf(facts.endsAt, rule.zone).toString();
}

function dayOf(at: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}
