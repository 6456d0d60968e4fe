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
      "Bring a coordinator's term in from a CSV file or an Excel workbook (.xlsx), as drafts. Nothing is written while a line is refused.",
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
  export: {
    usage: 'alongside export space SLUG --to FILE [--open-sealed]',
    summary:
      'Write everything one college has into a zip, as JSON and CSV, with a list of what is in it. Personal data included.',
    options: { to: { type: 'string' }, 'open-sealed': { type: 'boolean', default: false } },
    explained: [
      '--to FILE       the zip to write; it must not be there yet',
      '--open-sealed   open what is sealed too (what helps people, notes for tutors); that is recorded in the college',
    ],
    positionals: ['space', 'SLUG'],
  },
  backup: {
    usage: 'alongside backup --to FILE',
    summary:
      'Write everything into one file, as of one moment, while Alongside goes on working. The app key is not in it.',
    options: { to: { type: 'string' } },
    explained: ['--to FILE   the file to write; it must not be there yet'],
    positionals: [],
  },
  restore: {
    usage: 'alongside restore FILE',
    summary:
      'Put a backup back, into an empty data folder or a new database, and check it. Needs the app key, and the right to make tables.',
    options: {},
    explained: [],
    positionals: ['FILE'],
  },
  audit: {
    usage: 'alongside audit verify|anchor [--space S] [--anchor FILE] [--json]',
    summary:
      'verify: has anybody changed the record of what was done? anchor: print where it ends now, to be kept elsewhere.',
    options: {
      space: { type: 'string' },
      anchor: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    explained: [
      '--space S       only this college, by the first word of its address',
      '--anchor FILE   compare with an anchor that was kept: only that finds a record rewritten from end to end',
      '--json          the same for programs',
    ],
    positionals: ['verify'],
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
  'set-up-code': {
    usage: 'alongside set-up-code ADDRESS',
    summary:
      'Let whoever signs in with an e-mail address choose a password and a second step anew: a code to hand them in person.',
    options: {},
    explained: [],
    positionals: ['ADDRESS'],
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
