import { shortDateAndTimeRange, shortDate, timeInWords } from '#design/dates.ts';
import { plural } from '#design/plural.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Clash } from '../../queries/clashes.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import { STATE_WORDS } from './words.ts';

/** What clash sentences are made from. */
export interface ClashWords {
  readonly slug: string;
  readonly zone: string;
  readonly spokenOf: ReadonlyMap<string, ManagedRun>;
  readonly names: ReadonlyMap<string, string>;
}

/** What a clash is about: "Oak room at Riverside House", "Maya Iqbal". */
export function whatClashes(clash: Clash, words: ClashWords): string {
  if (clash.kind === 'tutor') return words.names.get(clash.thingId) ?? 'A tutor';
  const runs = [clash.firstRunId, clash.secondRunId].map((id) => words.spokenOf.get(id));
  const there = runs.find((run) => run?.roomId === clash.thingId);
  return there ? `${there.room} at ${there.venue}` : 'That room';
}

/** When it clashes: "Wed 13 January, 1pm", and how many more times. */
export function whenClashes(clash: Clash, zone: string): string {
  const first = new Date(clash.times[0]!);
  const more = clash.times.length - 1;
  const at = `${shortDate(first, zone)}, ${timeInWords(first, zone)}`;
  return more === 0 ? at : `${at}, and ${plural(more, { one: '# more time', other: '# more times' })}`;
}

/** A clash as its run's page tells it: what else wants the same thing, when, with a link to where it can be mended. */
export function clashOfRun(clash: Clash, runId: string, words: ClashWords): Html {
  const other = words.spokenOf.get(clash.firstRunId === runId ? clash.secondRunId : clash.firstRunId);
  return html`<strong>${whatClashes(clash, words)}</strong> is also wanted by ${other ? runLink(other, words.slug) : 'another run'}: ${whenClashes(clash, words.zone)}`;
}

/** A clash as a list of a whole term tells it: both runs, what they both want, and when. */
export function clashOfTwo(clash: Clash, words: ClashWords): Html {
  const [first, second] = [words.spokenOf.get(clash.firstRunId), words.spokenOf.get(clash.secondRunId)];
  return html`<strong>${whatClashes(clash, words)}</strong>: ${first ? runLink(first, words.slug) : 'a run'} and ${second ? runLink(second, words.slug) : 'a run'}, ${whenClashes(clash, words.zone)}`;
}

/** A run by its title, with its code and state, and a link to the page where it is managed. */
export function runLink(run: ManagedRun, slug: string): Html {
  return html`<a href="/${slug}/manage/runs/${run.code}">${run.title}</a> (${run.sheetRef ?? run.code}, ${STATE_WORDS[run.state].toLowerCase()})`;
}

/** When a run meets, in one line: its first session, and how many there are. */
export function whenItMeets(run: ManagedRun, zone: string): string {
  if (run.startsAt === null || run.firstEndsAt === null) return 'No sessions yet';
  const first = shortDateAndTimeRange(run.startsAt, run.firstEndsAt, zone);
  return run.sessions === 1
    ? first
    : `${first}, ${plural(run.sessions, { one: '# session', other: '# sessions' })}`;
}
