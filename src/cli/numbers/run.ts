import { parseArgs } from 'node:util';
import { Refusal } from '#numbers/refusal.ts';
import { nearest } from '../help.ts';
import { Slip } from '../slip.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import { NUMBERS } from './list.ts';

type Print = (line: string) => void;

/** `alongside numbers NAME FILE …`: works a figure out and prints it. 0 when it could be, 2 with a sentence when not. */
export async function numbers(args: readonly string[], out: Print, err: Print): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') return printed(out, await overview());
  const command = await named(name);
  if (rest.includes('--help') || rest.includes('-h')) return printed(out, helpOf(command));
  const typed = valuesOf(command, rest);
  const { json, ...values } = typed.values;
  try {
    const worked = await command.work({ ...typed, values });
    return printed(out, json === true ? jsonOf(worked) : worked.text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err(error.line === null ? error.message : `Line ${error.line}: ${error.message}`);
    return 2;
  }
}

function printed(out: Print, text: string): number {
  out(text);
  return 0;
}

async function named(name: string): Promise<NumbersCommand> {
  if (Object.hasOwn(NUMBERS, name)) return NUMBERS[name]!();
  const near = nearest(name, Object.keys(NUMBERS));
  throw new Slip(
    `There is no figure “${name}”.${near ? ` Did you mean “${near}”?` : ''} alongside numbers lists them all.`,
  );
}

function valuesOf({ options, usage }: NumbersCommand, args: string[]): Typed {
  const all = { ...options, json: { type: 'boolean' as const, default: false } };
  try {
    return parseArgs({ args, options: all, allowPositionals: true, strict: true }) as Typed;
  } catch (error) {
    throw new Slip(`${(error as Error).message.split('. ')[0]}. This is how it goes: ${usage}`);
  }
}

// A number that is not one (such as 0 ÷ 0) is a fault of ours, never an empty place in somebody's report.
function jsonOf({ json }: Worked): string {
  return JSON.stringify(
    json,
    (key, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${key} is not a number`);
      return value;
    },
    2,
  );
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(NUMBERS).map((load) => load()));
  return [
    'alongside numbers: figures worked out as the pages work them out, from a file of yours.',
    '',
    ...commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`),
    '',
    'Every one takes --json (JSON alone on standard output) and --help.',
  ].join('\n');
}

function helpOf({ usage, summary, explained }: NumbersCommand): string {
  return [usage, `  ${summary}`, ...explained.map((line) => `  ${line}`)].join('\n');
}
