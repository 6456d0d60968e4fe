/** Something in a chain that is not as it was left. Ids, codes and times only. */
export interface Finding {
  readonly kind:
    | 'event-changed'
    | 'event-gone'
    | 'event-put-in'
    | 'link-changed'
    | 'links-gone'
    | 'end-cut-off'
    | 'end-changed'
    | 'rewritten';
  /** The link it was noticed at, if any. */
  readonly number: number | null;
  readonly eventId: string | null;
  /** What happened then, such as PlaceBooked, where that can still be known. */
  readonly eventType: string | null;
  /** When that event happened or, where the event is gone, when it was linked; in UTC. */
  readonly at: string | null;
  /** The same as a sentence. */
  readonly says: string;
}

const THE_WHOLE: Omit<Finding, 'kind' | 'says'> = { number: null, eventId: null, eventType: null, at: null };

/** A finding from what is known of it. */
export function finding(kind: Finding['kind'], says: string, known: Partial<Finding> = {}): Finding {
  return { ...THE_WHOLE, ...known, kind, says };
}

/** A moment of a chain for people: to the second, in UTC. */
export function moment(text: string): string {
  return `${text.slice(0, 10)} ${text.slice(11, 19)} UTC`;
}
