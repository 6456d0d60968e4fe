import type { ParseArgsOptionsConfig } from 'node:util';

/** What somebody typed after the command's name. Options that may be repeated hold a list. */
export interface Typed {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  /** The file or folder, and whatever else stands without a dash. */
  readonly positionals: readonly string[];
}

/** The same answer for people and for programs. */
export interface Worked {
  readonly text: string;
  /** Names in camelCase, which programs rely on: none is renamed or taken away once it has landed. */
  readonly json: object;
}

/**
 * One figure on the command line. `work` throws a Refusal for what the file says and a Slip for what was typed: both
 * are told in a sentence, with exit code 2. "--json" is read for all of them alike.
 */
export interface NumbersCommand {
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** A line for each option. */
  readonly explained: readonly string[];
  readonly work: (typed: Typed) => Promise<Worked>;
}
