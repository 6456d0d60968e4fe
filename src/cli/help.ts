import { settings } from '#platform/config/config.ts';
import { COMMANDS } from './commands.ts';
import type { CommandHelp, CommandName } from './commands.ts';

/** The help page: all commands, or one of them with its options. */
export function helpText(command?: CommandName): string {
  return command && command !== 'help' ? helpFor(COMMANDS[command]) : overview();
}

function overview(): string {
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  const names = Object.entries(settings).map(([name, { meaning }]) => `  ${name}\n      ${meaning}`);
  return [
    'Alongside: run the work together, and see who framed, decided, delivered and reviewed it.',
    '',
    'Commands',
    ...commands,
    '',
    'Settings (from the environment; a secret may come from a file named by NAME_FILE)',
    ...names,
    '',
  ].join('\n');
}

function helpFor({ usage, summary, explained }: CommandHelp): string {
  return [usage, `  ${summary}`, ...explained.map((line) => `  ${line}`), ''].join('\n');
}

/** The known word nearest to one that was mistyped, if any is near (at most two letters off). */
export function nearest(word: string, known: readonly string[]): string | null {
  const byDistance = known
    .map((candidate) => ({ candidate, off: distance(word, candidate) }))
    .toSorted((a, b) => a.off - b.off);
  const best = byDistance[0];
  return best && best.off <= 2 ? best.candidate : null;
}

// Levenshtein, 1966: the least number of letters to change, add or leave out.
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
