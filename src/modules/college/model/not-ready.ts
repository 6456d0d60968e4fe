/** What a run must have before visitors can see it. A tutor may still be missing: then it says that it looks for one. */
export type Missing = 'no-sessions' | 'no-place';

export interface Readiness {
  readonly sessions: number;
  readonly roomId: string | null;
}

/** What is missing before a run can be published; empty when nothing is. */
export function notReady(run: Readiness): Missing[] {
  const missing: Missing[] = [];
  if (run.sessions === 0) missing.push('no-sessions');
  if (run.roomId === null) missing.push('no-place');
  return missing;
}
