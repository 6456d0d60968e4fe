import { keepLooking } from '#platform/jobs/keep-looking.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { tendRun } from './tend-run.ts';

/** Milliseconds from one look at the alarms to the next: a place that comes free is held well within five seconds. */
const BETWEEN_LOOKS = 1_000;
const AT_ONCE = 100;

interface Due {
  readonly run_id: string;
  readonly space: Space;
}

const DUE = `
  select a.run_id, json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'timeZone', s.time_zone, 'public', s.public,
         'contactPhone', s.contact_phone, 'contactEmail', s.contact_email) as space
    from college_alarms a join spaces s on s.id = a.space_id
   where a.due_at <= $1 and not (a.run_id = any($2::uuid[])) order by a.due_at limit ${AT_ONCE}`;

/** Tends every run whose alarm has gone off, in every space. Returns how many could not be tended this time. */
export async function tendDueRuns(platform: Platform): Promise<number> {
  const waiting: string[] = [];
  for (;;) {
    const due = await platform.database.global<Due>(DUE, [platform.clock.now(), waiting], 'due-alarms');
    for (const one of due) if (!(await tended(platform, one))) waiting.push(one.run_id);
    if (due.length < AT_ONCE) return waiting.length;
  }
}

async function tended(platform: Platform, { space, run_id: runId }: Due): Promise<boolean> {
  try {
    await tendRun(platform, space, runId);
    return true;
  } catch (error) {
    // Somebody is booking on it just now, or the database is away: the alarm stays, and the next look finds it.
    platform.log.warn({ err: error, runId }, 'the places of a run had to wait');
    return false;
  }
}

/** Tends runs for as long as the product works, beginning with whatever a killed process left. The returned function ends it. */
export function keepPlacesHeld(platform: Platform): () => Promise<void> {
  const look = () => tendDueRuns(platform);
  return keepLooking(
    { look, betweenLooks: BETWEEN_LOOKS, trouble: 'the waiting lists had to wait' },
    platform.log,
  );
}
