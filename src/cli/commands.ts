import type { ParseArgsOptionsConfig } from 'node:util';

export interface CommandHelp {
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** A line for each option. */
  readonly explained: readonly string[];
  readonly positionals: readonly string[];
}

/** Every command there is. `alongside help` is made from this table, so that it cannot say what is not so. */
export const COMMANDS = {
  start: {
    usage: 'alongside start',
    summary: 'Bring Alongside up and keep it up. The same as npm start.',
    options: {},
    explained: [],
    positionals: [],
  },
  migrate: {
    usage: 'alongside migrate',
    summary: 'Bring the database up to date, and say what was done. start does it too.',
    options: {},
    explained: [],
    positionals: [],
  },
  demo: {
    usage: 'alongside demo',
    summary: 'Make the demonstration college in an empty data folder. start does it too, in demo mode.',
    options: {},
    explained: [],
    positionals: [],
  },
  import: {
    usage: 'alongside import courses FILE --space S [--dry-run] [--json] [--leave-out-refused]',
    summary:
      "Bring a coordinator's term in from a CSV file, as drafts. Nothing is written while a line is refused.",
    options: {
      space: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'leave-out-refused': { type: 'boolean', default: false },
    },
    explained: [
      '--space S             the college, by the first word of its address (riverside)',
      '--dry-run             only say what would happen',
      '--json                the same for programs: JSON alone on standard output',
      '--leave-out-refused   bring the rest in although some lines are refused',
    ],
    positionals: ['courses', 'FILE'],
  },
  doctor: {
    usage: 'alongside doctor',
    summary: 'Look at everything Alongside stands on, and say what is well, what is not, and what to do.',
    options: {},
    explained: [],
    positionals: [],
  },
  numbers: {
    usage: 'alongside numbers NAME FILE [OPTION...]',
    summary:
      'Work a figure out from a file, as the pages do, so that anybody can check it. "numbers" alone lists them.',
    options: {},
    explained: [],
    positionals: ['NAME', 'FILE'],
  },
  help: {
    usage: 'alongside help [COMMAND]',
    summary: 'This page, or more about one command.',
    options: {},
    explained: [],
    positionals: ['COMMAND'],
  },
} as const satisfies Record<string, CommandHelp>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}
