import type { MapSettings, OpinionMap } from '#numbers/opinions/opinion-map.ts';
import type { Side } from '#numbers/opinions/representative.ts';
import { spreadOf } from '#numbers/opinions/tallies.ts';
import type { Tally } from '#numbers/opinions/tallies.ts';
import { asColumns, shown } from '../as-columns.ts';
import type { Conversation } from './read-conversation.ts';

const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const BAR = 20;
const LONGEST = 90;

/** The map for people: what it says first, then what it says it from. */
export function opinionsAsWords(map: OpinionMap, conversation: Conversation, settings: MapSettings): string {
  const named = naming(map, conversation);
  return [
    headline(map, settings),
    who(map),
    ...(map.division === null ? [] : ['', sureness(map, settings)]),
    ...map.groups.flatMap((_, at) => ['', ...groupWords(map, at, named)]),
    '',
    ...consensusWords(map, named),
    ...(map.lookedForGroups ? [] : ['', bars(map, named)]),
    '',
    'People who think alike are near each other in how they voted, on these statements, among those who took part: it does',
    'not say why, nor what others think.',
  ].join('\n');
}

function headline(map: OpinionMap, { minPeople }: MapSettings): string {
  const people = map.inConversation.reduce((sum, is) => sum + is, 0);
  if (!map.lookedForGroups)
    return `${people} people are in the conversation: too few for a map or groups (from ${minPeople} on), so here is how each statement stands.`;
  if (!map.clearGroups)
    return 'No clear groups: people differ, but not in a way that falls into groups one could rely on.';
  const sizes = map.groups.map(({ size }, at) => `${LETTERS[at]} with ${size}`);
  return `There are ${map.groups.length} groups of opinion among ${people} people: ${inWords(sizes)}.`;
}

function who({ personIds, statementIds, inConversation, statements }: OpinionMap): string {
  const votes = statements.reduce((sum, { tally }) => sum + tally.all, 0);
  const people = inConversation.reduce((sum, is) => sum + is, 0);
  return `${personIds.length} people voted ${votes} times on ${statementIds.length} statements; ${people} of them often enough to be counted in the conversation (7 votes, or all statements where there are fewer).`;
}

function sureness({ division, clearGroups }: OpinionMap, { seed }: MapSettings): string {
  const { k, stability, silhouette } = division!;
  const [people, statements] = [shown(stability.acrossPeople), shown(stability.acrossStatements)];
  return [
    clearGroups
      ? 'How sure that is:'
      : `The best that could be found were ${k} groups, and they do not hold:`,
    `  made again with other people of the same conversation, the groups agree by ${people} (1 is the same, 0 is chance)`,
    `  made from each half of the statements alone, by ${statements}; how well people sit in their groups: ${shown(silhouette)}`,
    `  (means of thirty draws with the seed ${seed}; groups count as clear from 0.5 and 0.1 on)`,
    ...(clearGroups && silhouette < 0.5
      ? ['  The groups run into each other: people at the edge could be in either.']
      : []),
  ].join('\n');
}

function groupWords({ groups, statements }: OpinionMap, at: number, named: Named): string[] {
  const { size, representative } = groups[at]!;
  const rows = representative.map(({ statement, side, pAgree, pDisagree, z }) => [
    `  ${side === 'agree' ? 'agrees' : 'disagrees'}`,
    percent(side === 'agree' ? pAgree : pDisagree),
    `(all: ${percent(shareOf(statements[statement]!.tally, side))})`,
    shown(z, 1),
    named(statement),
  ]);
  return [
    `Group ${LETTERS[at]} (${size} people), apart from the others in:`,
    asColumns(['  side', 'of it', '', 'z', 'statement'], rows),
  ];
}

function consensusWords({ statements }: OpinionMap, named: Named): string[] {
  const rows = statements.flatMap(({ consensus, groupInformedConsensus, tally }, at) =>
    consensus === null
      ? []
      : [
          [
            `  ${consensus}`,
            percent(shareOf(tally, consensus)),
            consensus === 'agree' ? shown(groupInformedConsensus) : '',
            named(at),
          ],
        ],
  );
  if (rows.length === 0) return ['There is nothing that clearly more than half agree on or disagree with.'];
  return [
    'What most people share (“groups” is high only where every group agrees):',
    asColumns(
      ['  they', 'of all', 'groups', 'statement'],
      rows.toSorted((one, other) => one[0]!.localeCompare(other[0]!)),
    ),
  ];
}

// "+" agree, "-" disagree, "." pass.
function bars({ statements }: OpinionMap, named: Named): string {
  const rows = statements.map(({ tally }, at) => [
    barOf(tally),
    String(tally.agree),
    String(tally.disagree),
    String(tally.all - tally.agree - tally.disagree),
    spreadOf(tally) === null ? '' : shown(spreadOf(tally)!),
    named(at),
  ]);
  return asColumns(
    ['+ agree - disagree . pass', 'agree', 'disagree', 'pass', 'spread (1: half and half)', 'statement'],
    rows,
  );
}

function barOf({ agree, disagree, all }: Tally): string {
  const plus = Math.round((BAR * agree) / all);
  const minus = Math.min(BAR - plus, Math.round((BAR * disagree) / all));
  return `${'+'.repeat(plus)}${'-'.repeat(minus)}${'.'.repeat(BAR - plus - minus)}`;
}

type Named = (statement: number) => string;

function naming({ statementIds }: OpinionMap, { texts }: Conversation): Named {
  return (statement) => {
    const id = statementIds[statement]!;
    // Statements are written by anybody: nothing of theirs may move a terminal's cursor.
    const text = (texts.get(id) ?? '').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
    return `${id.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')} ${short}`.trim();
  };
}

function shareOf(tally: Tally, side: Side): number {
  return tally.all === 0 ? 0 : tally[side] / tally.all;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function inWords(texts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(texts);
}
