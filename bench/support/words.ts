import type { Compared } from './paired.ts';

/** "0.52 (0.50–0.55)": the median and what the rounds lay between. */
export function times({ ratio, lowest, highest }: Compared): string {
  return `${ratio.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
}

export function per(number: number): string {
  return `${Math.round(number).toLocaleString('en-GB')}/s`;
}

export function milliseconds(number: number): string {
  return `${number.toFixed(number < 10 ? 1 : 0)} ms`;
}
