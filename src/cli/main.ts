import { parseArgs } from 'node:util';
import { COMMANDS, isCommand } from './commands.ts';
import type { CommandName } from './commands.ts';
import { helpText, nearest } from './help.ts';
import { Slip } from './slip.ts';

const out = (line: string) => void process.stdout.write(`${line}\n`);
const err = (line: string) => void process.stderr.write(`${line}\n`);

// Whoever read along (a pipe to "head", a closed terminal) may stop; that must not stop a running college.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

interface Words {
  readonly values: Record<string, string | boolean | undefined>;
  readonly positionals: readonly string[];
}

type Run = (words: Words) => Promise<number>;

// Each command brings what it needs when it is asked for: help and numbers answer without loading a web server.
const RUN: Record<Exclude<CommandName, 'numbers'>, Run> = {
  start: async () => {
    const { main } = await import('#src/main.ts');
    await main(await config(), out);
    return 0;
  },
  migrate: async () => (await import('./migrate.ts')).migrateCommand(await config(), out),
  demo: async () => (await import('./demo.ts')).demo(await config(), out),
  doctor: async () => (await import('./doctor.ts')).doctor(process.env, out),
  import: async ({ values, positionals }) =>
    (await import('./import.ts')).importCommand(await config(), values, positionals, out, err),
  export: async ({ values, positionals }) =>
    (await import('./export.ts')).exportCommand(await config(), values, positionals, out),
  backup: async ({ values }) => (await import('./backup.ts')).backupCommand(await config(), values, out),
  restore: async ({ positionals }) =>
    (await import('./restore.ts')).restoreCommand(await config(), positionals, out),
  audit: async ({ values, positionals }) =>
    (await import('./audit.ts')).auditCommand(await config(), values, positionals, out),
  'set-up-code': async ({ positionals }) =>
    (await import('./set-up-code.ts')).setUpCodeCommand(await config(), positionals, out),
  help: async ({ positionals }) => {
    out(helpText(commandNamed(positionals[0] ?? 'help')));
    return 0;
  },
};

async function config() {
  const { readConfig } = await import('#platform/config/config.ts');
  return readConfig(process.env);
}

async function run(args: readonly string[]): Promise<number> {
  const [word = 'help', ...rest] = args;
  if (['--help', '-h'].includes(word)) return RUN.help({ values: {}, positionals: [] });
  const command = commandNamed(word);
  if (command === 'numbers') return (await import('./numbers/run.ts')).numbers(rest, out, err);
  if (rest.includes('--help') || rest.includes('-h')) return RUN.help({ values: {}, positionals: [command] });
  return RUN[command](wordsOf(command, rest));
}

function commandNamed(word: string): CommandName {
  if (isCommand(word)) return word;
  const near = nearest(word, Object.keys(COMMANDS));
  throw new Slip(
    `There is no command “${word}”.${near ? ` Did you mean “${near}”?` : ''} alongside help lists them all.`,
  );
}

function wordsOf(command: CommandName, args: string[]): Words {
  const { options, usage } = COMMANDS[command];
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true }) as Words;
  } catch (error) {
    throw new Slip(`${(error as Error).message.split('. ')[0]}. This is how it goes: ${usage}`);
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  err(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Slip ? 2 : 1;
}
