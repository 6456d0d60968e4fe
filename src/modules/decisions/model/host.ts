import { voicesHere } from './voices.ts';
import type { Voice } from './voices.ts';

/** Whether a seat belongs to the body that hosts the group: by the name of its organisation. */
export function isOfHost(hostBody: string, { organisation }: Pick<Voice, 'organisation'>): boolean {
  return organisation !== null && plain(organisation) === plain(hostBody);
}

const plain = (name: string) => name.trim().toLowerCase().replace(/^the /, '');

/**
 * Whether others have spoken, so that what the host body thought may be opened: everybody here whose seat is not the
 * host's. A group in which every seat is the host's waits for all of them.
 */
export function othersHaveSpoken(
  hostBody: string,
  seats: readonly Voice[],
  spokenIds: ReadonlySet<string>,
): boolean {
  const here = voicesHere(seats);
  const others = here.filter((seat) => !isOfHost(hostBody, seat));
  const awaited = others.length > 0 ? others : here;
  return awaited.length > 0 && awaited.every(({ personId }) => spokenIds.has(personId));
}

/** Whether what the host body wanted is what was decided: null where it wanted nothing on the list and said so before. */
export function hostPrevailed(wantedId: string | null, outcomeId: string): boolean {
  return wantedId === outcomeId;
}

export interface HostRecord {
  readonly decided: number;
  /** Decisions before which the host body's position was recorded. */
  readonly recorded: number;
  /** Of these, where something else was decided and stayed decided. */
  readonly notPrevailed: number;
  /** Of these, where somebody decided whom the power map does not name. */
  readonly overruled: number;
}

/**
 * Of decisions with a recorded opening position of the host body, how often it did not prevail. A decision that was
 * overruled counts for neither side. It is about the body, not a person.
 */
export function hostRecord(
  decided: readonly { readonly hostPrevailed: boolean | null; readonly isOverridden: boolean }[],
): HostRecord {
  const recorded = decided.filter((one) => one.hostPrevailed !== null);
  return {
    decided: decided.length,
    recorded: recorded.length,
    notPrevailed: recorded.filter((one) => one.hostPrevailed === false && !one.isOverridden).length,
    overruled: recorded.filter((one) => one.isOverridden).length,
  };
}
