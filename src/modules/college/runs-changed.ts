import type { TopicsOf } from '#platform/live/live.ts';

/** The topic of pages about a run. */
export function runTopic(runId: string): string {
  return `run/${runId}`;
}

/** Whatever happens to a run, or to a place on it, may change the pages about it. */
export const runsChanged: TopicsOf = ({ subject, data }) => {
  const runId = subject.type === 'run' ? subject.id : data['runId'];
  return typeof runId === 'string' ? [runTopic(runId)] : [];
};
