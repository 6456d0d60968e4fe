/** How many of each thing a database of the benchmark holds. */
export interface Sizes {
  readonly people: number;
  readonly events: number;
  /** People of the college that is visited: everybody, or half of them where there are other colleges too. */
  readonly home: number;
  readonly others: number;
  /** Past runs of the college that is visited, and of each other one. */
  readonly homeRuns: number;
  readonly runsEach: number;
}

const SEATS = 20;
const BOOKINGS_EACH = 2;

/** Under 10,000 people are one college; more are half of them one huge college, and the rest up to 999 others. */
export function sizesFor(people: number, events: number): Sizes {
  const others = people < 10_000 ? 0 : Math.min(999, Math.floor(people / 1000));
  const home = others === 0 ? people : Math.floor(people / 2);
  const runsOf = (number: number) => Math.floor((number * BOOKINGS_EACH) / SEATS);
  const runsEach = others === 0 ? 0 : Math.floor(runsOf(people - home) / others);
  return { people, events, home, others, homeRuns: runsOf(home), runsEach };
}
