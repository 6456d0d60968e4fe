/** Whose data is meant: the record and those folded into it, and the words by which they may stand in other people's. */
export interface Whose {
  readonly ids: readonly string[];
  /** Lower case; null when none is known. */
  readonly email: string | null;
  readonly name: string;
}
