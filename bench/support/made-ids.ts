// Ids that are counted, so that SQL and the benchmark know the same ones. They rise with their number, as the app's do.
const KINDS = [
  'space',
  'person',
  'event',
  'booking',
  'run',
  'session',
  'tutor',
  'contribution',
  'course',
  'term',
  'venue',
  'room',
  'account',
] as const;
export type Kind = (typeof KINDS)[number];

/** The n-th id of a kind, for SQL: `n` is an expression that gives an integer. */
export function idSql(kind: Kind, n: string): string {
  return `('019${digitOf(kind)}' || lpad(to_hex(${n}), 8, '0') || '70008000' || lpad(to_hex(${n}), 12, '0'))::uuid`;
}

/** The n-th id of a kind, as text. */
export function madeId(kind: Kind, n: number): string {
  const hex = n.toString(16);
  const [first, last] = [hex.padStart(8, '0'), hex.padStart(12, '0')];
  return `019${digitOf(kind)}${first.slice(0, 4)}-${first.slice(4)}-7000-8000-${last}`;
}

function digitOf(kind: Kind): string {
  return KINDS.indexOf(kind).toString(16);
}
