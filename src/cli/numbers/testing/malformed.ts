import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '#numbers/refusal.ts';
import { Slip } from '../../slip.ts';
import type { NumbersCommand, Typed } from '../command.ts';

/** What goes wrong in files: in a cell, in a line, in the whole. */
const CELLS = [
  '',
  ' ',
  'lots',
  '12,5',
  '1e999',
  '-1e308',
  '1e-320',
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '1_000',
  '٣',
  '"',
  '""',
  '\u0000',
  '=1+1',
  '2026-02-30',
  '2026-13',
  '31/03/2026',
  '99999-01-01',
  '0000-01-01',
  '-5',
  '0.1',
  '17',
  '1000001',
  'é',
  '👍',
  'null',
];
const LINES = [
  '',
  ',',
  ',,,,,,,',
  '"open',
  'a,b',
  '﻿',
  '\r',
  '2026-01-01',
  '# a remark',
  '"a""b",3',
  'date,value',
];

// Ten thousand files on a busy disk take half a minute, in memory a few seconds.
const IN_MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/**
 * Runs a command on `count` files, each made from a good one by a few random mishaps (the same for the same seed), and
 * gives back how many were answered and how many refused. Throws what is neither: a crash, or an answer with a number
 * that is none.
 */
export async function onMalformed(
  command: NumbersCommand,
  good: string,
  typed: Typed['values'],
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<{ answered: number; refused: number }> {
  const folder = mkdtempSync(join(IN_MEMORY, 'malformed-'));
  const file = join(folder, 'made.csv');
  const random = drawn(seed);
  const told = { answered: 0, refused: 0 };
  try {
    for (let made = 0; made < count; made += 1) {
      const text = spoilt(good, random);
      writeFileSync(file, text);
      told[await outcome(command, { values: typed, positionals: [file] }, text)] += 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return told;
}

async function outcome(command: NumbersCommand, typed: Typed, text: string): Promise<'answered' | 'refused'> {
  try {
    refuseOddNumbers((await command.work(typed)).json);
    return 'answered';
  } catch (error) {
    if ((error instanceof Refusal || error instanceof Slip) && error.message.length > 10) return 'refused';
    throw new Error(`This file was neither answered nor refused:\n${JSON.stringify(text)}`, { cause: error });
  }
}

function refuseOddNumbers(json: object): void {
  JSON.stringify(json, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${key} is ${value}`);
    return value;
  });
}

function spoilt(good: string, random: () => number): string {
  let text = good;
  const mishaps = 1 + Math.floor(random() * 3);
  for (let mishap = 0; mishap < mishaps; mishap += 1) text = pick(MISHAPS, random)(text, random);
  return text;
}

type Mishap = (text: string, random: () => number) => string;

const MISHAPS: readonly Mishap[] = [
  (text, random) => inLine(text, random, (line) => inCell(line, random)),
  (text, random) => inLine(text, random, (line) => inCell(line, random)),
  (text, random) => inLine(text, random, () => pick(LINES, random)),
  (text, random) => inLine(text, random, (line) => `${line}\n${line}`),
  (text, random) => inLine(text, random, (line) => line.split(',').reverse().join(',')),
  (text, random) => inLine(text, random, (line) => `${line},${pick(CELLS, random)}`),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) =>
    text
      .split('\n')
      .slice(0, Math.floor(random() * 8))
      .join('\n'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll(',', ';'),
  (text) => `\uFEFF${text}`,
  (text, random) => text.replaceAll(/\d+$/gm, pick(CELLS, random)),
];

function inLine(text: string, random: () => number, mishap: (line: string) => string): string {
  const lines = text.split('\n');
  const at = Math.floor(random() * lines.length);
  return lines.with(at, mishap(lines[at]!)).join('\n');
}

function inCell(line: string, random: () => number): string {
  const cells = line.split(',');
  return cells.with(Math.floor(random() * cells.length), pick(CELLS, random)).join(',');
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!;
}

// Lehmer's generator: enough to draw mishaps that anybody can draw again.
function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
