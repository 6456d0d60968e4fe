import { Slip } from '../slip.ts';
import { isoDate } from './iso-date.ts';
import type { Typed } from './command.ts';

/** The one file a command is about. */
export function fileTyped({ positionals }: Typed, usage: string): string {
  const [file, ...more] = positionals;
  if (file === undefined) throw new Slip(`Which file? This is how it goes: ${usage}`);
  if (more.length > 0)
    throw new Slip(`One file at a time, please: “${more[0]}” is one too many. This is how it goes: ${usage}`);
  return file;
}

/** A text option, or null when it was not typed. */
export function textTyped({ values }: Typed, option: string): string | null {
  const text = values[option];
  return typeof text === 'string' ? text : null;
}

/** A number option, or null when it was not typed. */
export function numberTyped(typed: Typed, option: string): number | null {
  const text = textTyped(typed, option)?.trim();
  if (text === undefined) return null;
  const value = Number(text);
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(text) || Math.abs(value) > 1e15)
    throw new Slip(`--${option} should be a number, such as 17 or 2.5. “${text}” is not one.`);
  return value;
}

/** A whole number option from `least` to `most`, or null when it was not typed. */
export function wholeTyped(typed: Typed, option: string, least: number, most: number): number | null {
  const value = numberTyped(typed, option);
  if (value === null) return null;
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Slip(`--${option} should be a whole number from ${least} to ${most}. ${value} is not.`);
  return value;
}

/** One of a few words, or the first of them when nothing was typed. */
export function wordTyped<const Word extends string>(
  typed: Typed,
  option: string,
  words: readonly [Word, ...Word[]],
): Word {
  const text = textTyped(typed, option);
  if (text === null) return words[0];
  const word = words.find((known) => known === text);
  if (word === undefined)
    throw new Slip(`--${option} should be one of: ${words.join(', ')}. “${text}” is not.`);
  return word;
}

/** The dates of an option that may be repeated, as ISO text. */
export function datesTyped({ values }: Typed, option: string): string[] {
  return listTyped(values[option]).map((text) => {
    const date = isoDate(text);
    if (date === null)
      throw new Slip(`--${option} should be a date, such as 2026-03-31. “${text}” is not one.`);
    return date;
  });
}

/** The texts of an option that may be repeated. */
export function textsTyped({ values }: Typed, option: string): string[] {
  return listTyped(values[option]);
}

function listTyped(value: Typed['values'][string]): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
