import { approval } from '#numbers/ballots/approval.ts';
import { borda } from '#numbers/ballots/borda.ts';
import { consent } from '#numbers/ballots/consent.ts';
import { dots } from '#numbers/ballots/dots.ts';
import { instantRunoff } from '#numbers/ballots/instant-runoff.ts';
import type { Outcome } from '#numbers/ballots/outcome.ts';
import { schulze } from '#numbers/ballots/schulze.ts';
import { score } from '#numbers/ballots/score.ts';
import { singleTransferableVote } from '#numbers/ballots/single-transferable-vote.ts';
import type { Table } from '../read-table.ts';
import type { Layout } from './options-of.ts';
import { approvalBallots, consentBallots, rankedBallots, scoreBallots } from './read-ballots.ts';
import type { Range } from './read-ballots.ts';

export interface Settings {
  readonly seats: number;
  readonly lots: readonly string[];
  readonly dots: number | null;
  readonly quorum: number;
  readonly range: Range | null;
}

export interface Method {
  /** What its tallies count. */
  readonly unit: string;
  /** How it treats ties, in a sentence. */
  readonly rule: string;
  readonly count: (table: Table, layout: Layout, settings: Settings) => Outcome;
}

const SHARED = 'Equal figures share a place, unless lots were drawn.';
const LOOK_BACK = 'Ties go by the most recent round in which they differ, then by lots.';

/** The ways of voting, by the name typed after --method. */
export const METHODS: Readonly<Record<string, Method>> = {
  approval: {
    unit: 'approvals',
    rule: SHARED,
    count: (table, layout, asked) => approval(layout.options, approvalBallots(table, layout), asked),
  },
  score: {
    unit: 'points',
    rule: SHARED,
    count: (table, layout, asked) => score(layout.options, scoreBallots(table, layout, asked.range), asked),
  },
  dots: {
    unit: 'dots',
    rule: SHARED,
    count: (table, layout, asked) => dots(layout.options, scoreBallots(table, layout, null), asked),
  },
  borda: {
    unit: 'points',
    rule: SHARED,
    count: (table, layout, asked) => borda(layout.options, rankedBallots(table, layout), asked),
  },
  schulze: {
    unit: 'how many others each one beats',
    rule: 'Options beaten by equally many share a place, unless lots were drawn.',
    count: (table, layout, asked) => schulze(layout.options, rankedBallots(table, layout), asked),
  },
  irv: {
    unit: 'votes',
    rule: LOOK_BACK,
    count: (table, layout, asked) => instantRunoff(layout.options, rankedBallots(table, layout), asked),
  },
  stv: {
    unit: 'votes',
    rule: LOOK_BACK,
    count: (table, layout, asked) =>
      singleTransferableVote(layout.options, rankedBallots(table, layout), asked),
  },
  consent: {
    unit: 'people who consent',
    rule: 'One objection stops a proposal.',
    count: (table, layout, asked) => consent(layout.options, consentBallots(table, layout), asked),
  },
};

/** Other names people know these by. */
export const ALSO: Readonly<Record<string, string>> = {
  'instant-run-off': 'irv',
  'instant-runoff': 'irv',
  'alternative-vote': 'irv',
  'single-transferable-vote': 'stv',
  mes: 'equal-shares',
};
