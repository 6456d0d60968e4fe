/** What notes say of a room; left out where they say nothing. */
export interface RoomAccess {
  readonly stepFree?: boolean;
  readonly hearingLoop?: boolean;
  readonly quietRoom?: boolean;
}

const WHAT: { say: keyof RoomAccess; words: string }[] = [
  { say: 'stepFree', words: 'step[- ]?free|level access|wheelchair accessible' },
  { say: 'hearingLoop', words: '(?:hearing|induction) loop|loop system' },
  { say: 'quietRoom', words: 'quiet (?:room|space)' },
];

/** Reads "Step-free. Hearing loop." and "no hearing loop": what a coordinator's notes tell of the room a run meets in. */
export function roomAccess(notes: readonly string[]): RoomAccess {
  const access: Partial<Record<keyof RoomAccess, boolean>> = {};
  for (const { say, words } of WHAT) {
    const about = notes.filter((note) => new RegExp(`\\b(?:${words})`, 'i').test(note));
    const denied = about.filter((note) =>
      new RegExp(`\\b(?:no|not|without|isn.t)\\b(?: \\w+)? (?:${words})`, 'i').test(note),
    );
    if (about.length > 0) access[say] = denied.length === 0;
  }
  return access;
}
