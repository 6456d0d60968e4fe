import { z } from 'zod';
import type { Measure } from './measures.ts';
import { FEWEST_TOGETHER } from './readings.ts';

interface Figure {
  readonly measure: Measure;
  readonly part: number;
  readonly whole: number | null;
}

const counts = z.record(z.string(), z.number().int().min(0));

/** What a room tells of a meeting that was held. The event's name is a word between rooms: the thread imports none of them. */
export const heldData = z.object({
  meetingId: z.string(),
  groupId: z.string(),
  heldOn: z.string(),
  items: counts,
  came: counts,
  seats: counts,
  papersDaysBefore: z.number().int().nullable(),
});

/** What a room tells once "was I heard?" is answered. */
export const heardData = z.object({
  meetingId: z.string(),
  groupId: z.string(),
  answered: counts,
  yes: counts,
});

type CountsOf = Readonly<Record<string, number>>;

const LIVED = ['lived', 'caring'];
const PROFESSIONAL = ['professional', 'community'];

/** The figures of a meeting. A share of nothing is no figure. */
export function figuresOfMeeting({
  items,
  came,
  seats,
  papersDaysBefore,
}: z.output<typeof heldData>): Figure[] {
  const all = total(items, Object.keys(items));
  return [
    ...share('items-lived', total(items, LIVED), all),
    ...share('items-professional', total(items, ['professional']), all),
    ...attendance('came-lived', came, seats, LIVED),
    ...attendance('came-professional', came, seats, PROFESSIONAL),
    ...(papersDaysBefore === null
      ? []
      : [{ measure: 'papers-days' as const, part: papersDaysBefore, whole: null }]),
  ];
}

/** How many of each side were heard. Fewer than five answers together are no figure: they would be somebody's. */
export function figuresOfHeard({ answered, yes }: z.output<typeof heardData>): Figure[] {
  return (['lived', 'professional'] as const).flatMap((side) => {
    const whole = answered[side] ?? 0;
    return whole < FEWEST_TOGETHER ? [] : share(`heard-${side}`, yes[side] ?? 0, whole);
  });
}

// Of few seats, a share of who came would be about somebody.
function attendance(measure: Measure, came: CountsOf, seats: CountsOf, kinds: readonly string[]): Figure[] {
  const whole = total(seats, kinds);
  return whole < FEWEST_TOGETHER ? [] : share(measure, Math.min(whole, total(came, kinds)), whole);
}

function share(measure: Measure, part: number, whole: number): Figure[] {
  return whole === 0 ? [] : [{ measure, part, whole }];
}

const total = (of: CountsOf, kinds: readonly string[]) =>
  kinds.reduce((sum, kind) => sum + (of[kind] ?? 0), 0);
