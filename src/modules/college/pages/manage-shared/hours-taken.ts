import { namesOf } from '#modules/people/index.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { HoursTaken } from '../../commands/keep-hours.ts';
import { runsById } from '../../queries/managed-runs.ts';
import { read } from '#platform/http/do-once.ts';
import { clashOfRun } from './clash-words.ts';

/** Why a published run could not be changed so: what already has the room or the tutor at that time. Reads what it has to name. */
export async function whyHoursTaken(visit: Visit, taken: HoursTaken, runId: string): Promise<Html> {
  if (taken.reason === 'overlaps-itself')
    return html`<p>Two of its own sessions would overlap. Nothing was changed.</p>`;
  const { slug, timeZone: zone } = visit.space;
  const words = await read(visit, async (tx) => {
    const runs = await runsById(tx, [
      ...new Set(taken.clashes.flatMap((clash) => [clash.firstRunId, clash.secondRunId])),
    ]);
    const people = taken.clashes.filter((clash) => clash.kind === 'tutor').map((clash) => clash.thingId);
    return {
      slug,
      zone,
      spokenOf: new Map(runs.map((run) => [run.id, run])),
      names: await namesOf(tx, people),
    };
  });
  return html`<p>This run is published, and so is what stands in the way:</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${taken.clashes.map((clash) => html`<li>${clashOfRun(clash, runId, words)}</li>`)}</ul>
    <p>Nothing was changed.</p>`;
}
