import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { procTable, psTable } from './processes.ts';
import type { ProcessTable } from './processes.ts';

const both: Record<string, ProcessTable> = { '/proc': procTable, ps: psTable };
const tables = process.platform === 'linux' ? both : { ps: psTable };

describe('telling processes apart', () => {
  it.each(Object.entries(tables))('%s tells a living process from one that is gone', async (_name, table) => {
    const child = spawn('/bin/sleep', ['60']);
    const gone = once(child, 'exit');
    try {
      const began = table.began(child.pid!);
      expect(began).toBeTruthy();
      expect(table.began(child.pid!)).toBe(began);
      expect(table.all().find(({ pid }) => pid === child.pid)?.command).toContain('60');
    } finally {
      child.kill('SIGKILL');
      await gone;
    }
    expect(table.began(child.pid!)).toBeUndefined();
  });
});
