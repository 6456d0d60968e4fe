import type { NumbersCommand } from './command.ts';

/** Every figure there is, each loaded when it is asked for. */
export const NUMBERS: Readonly<Record<string, () => Promise<NumbersCommand>>> = {
  spc: async () => (await import('./spc.ts')).spc,
  'run-chart': async () => (await import('./run-chart.ts')).runChartCommand,
  paired: async () => (await import('./paired.ts')).paired,
  balance: async () => (await import('./balance.ts')).balanceCommand,
  ballots: async () => (await import('./ballots.ts')).ballots,
  measure: async () => (await import('./measure.ts')).measure,
  opinions: async () => (await import('./opinions.ts')).opinions,
  suppress: async () => (await import('./suppress.ts')).suppress,
};
