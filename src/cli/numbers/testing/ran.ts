import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numbers } from '../run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs "alongside numbers NAME FILE …" in process, on a file with this text (none when null). */
export async function ran(name: string, text: string | null, ...options: string[]): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'numbers-'));
  const file = join(folder, 'made.csv');
  const [out, err]: [string[], string[]] = [[], []];
  try {
    if (text !== null) writeFileSync(file, text);
    const code = await numbers(
      [name, ...(text === null ? [] : [file]), ...options],
      (line) => void out.push(line),
      (line) => void err.push(line),
    );
    return { code, out: out.join('\n'), err: err.join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The JSON that a command prints, which must be alone on standard output. */
export async function jsonOf(
  name: string,
  text: string,
  ...options: string[]
): Promise<Record<string, unknown>> {
  const { code, out, err } = await ran(name, text, ...options, '--json');
  if (code !== 0 || err !== '') throw new Error(`exit code ${code}: ${err}`);
  return JSON.parse(out) as Record<string, unknown>;
}
