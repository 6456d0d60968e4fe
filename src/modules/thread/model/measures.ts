/** What is watched of a group's meetings. Each is a share (a part of a whole) or a number of days. */
export const MEASURES = [
  'items-lived',
  'items-professional',
  'came-lived',
  'came-professional',
  'heard-lived',
  'heard-professional',
  'papers-days',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The two sides that answer apart: lived experience and caring, and everybody who is there for their work. */
export const SIDES = ['lived', 'professional'] as const;
export type Side = (typeof SIDES)[number];

/** One figure of one meeting: a part of a whole, or days where there is no whole. */
export interface Point {
  /** ISO date of the meeting. */
  readonly heldOn: string;
  readonly part: number;
  readonly whole: number | null;
}

/** The figure as it is drawn: a share from 0 to 1, or days. */
export const valueOf = ({ part, whole }: Point): number => (whole === null ? part : part / whole);
