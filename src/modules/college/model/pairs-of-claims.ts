/** One run's wish for one room or one tutor during one session. Times in milliseconds since 1970. */
export interface Claim {
  readonly runId: string;
  readonly kind: 'room' | 'tutor';
  /** The id of the room, or of the person. */
  readonly thingId: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Two runs that want the same room or tutor at the same time; `times` are when their overlaps begin, earliest first. */
export interface Clash {
  readonly kind: Claim['kind'];
  readonly thingId: string;
  readonly firstRunId: string;
  readonly secondRunId: string;
  readonly times: readonly number[];
}

/**
 * Every pair of runs that want one thing at overlapping times. Touching times do not overlap, and a run does not clash
 * with itself. Each pair and thing once, with all its times; the run that comes earlier that day stands first.
 */
export function pairsOfClaims(claims: readonly Claim[]): Clash[] {
  const found = new Map<string, { first: Claim; second: Claim; times: Set<number> }>();
  for (const [earlier, later] of byThing(claims).flatMap(overlaps)) {
    const key = [earlier.thingId, ...[earlier.runId, later.runId].sort()].join(' ');
    const known = found.get(key);
    if (known) known.times.add(later.startsAt);
    else found.set(key, { first: earlier, second: later, times: new Set([later.startsAt]) });
  }
  return [...found.values()].map(({ first, second, times }) => ({
    kind: first.kind,
    thingId: first.thingId,
    firstRunId: first.runId,
    secondRunId: second.runId,
    times: [...times].sort((a, b) => a - b),
  }));
}

function byThing(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.thingId);
    if (group) group.push(claim);
    else groups.set(claim.thingId, [claim]);
  }
  return [...groups.values()];
}

// A sweep over the starts: only claims that are still open can overlap the next one.
function overlaps(claims: Claim[]): [Claim, Claim][] {
  const pairs: [Claim, Claim][] = [];
  let open: Claim[] = [];
  for (const claim of claims.toSorted((a, b) => a.startsAt - b.startsAt || (a.runId < b.runId ? -1 : 1))) {
    open = open.filter((other) => other.endsAt > claim.startsAt);
    for (const other of open) if (other.runId !== claim.runId) pairs.push([other, claim]);
    open.push(claim);
  }
  return pairs;
}
