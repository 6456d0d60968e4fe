import { describe, expect, it } from 'vitest';
import { KeptPages } from './kept-pages.ts';
import type { KeptPage } from './kept-pages.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));

function aPage(size: number, version = 'v1'): KeptPage {
  return { body: Buffer.alloc(size), etag: '"x"', version, from: at(0), until: at(30) };
}

describe('pages kept ready', () => {
  it('are given for their version and their time only', () => {
    const pages = new KeptPages(1e6);
    pages.keep('a', aPage(10));
    expect(pages.get('a', 'v1', at(0))?.body.length).toBe(10);
    expect(pages.get('a', 'v1', at(29))).not.toBeNull();
    expect(pages.get('b', 'v1', at(1))).toBeNull();
    expect(pages.get('a', 'v1', at(30))).toBeNull();
    pages.keep('a', aPage(10));
    expect(pages.get('a', 'v2', at(1))).toBeNull();
    expect(pages.bytes).toBe(0);
  });

  it('are not given when the clock was set back before they were made', () => {
    const pages = new KeptPages(1e6);
    pages.keep('a', aPage(10));
    expect(pages.get('a', 'v1', new Date(at(0).getTime() - 1))).toBeNull();
  });

  it('never weigh more than is allowed: the least lately used goes first', () => {
    const pages = new KeptPages(10_000);
    for (const key of ['a', 'b', 'c']) pages.keep(key, aPage(2_000));
    pages.get('a', 'v1', at(1));
    pages.keep('d', aPage(2_000));
    expect(['a', 'b', 'c', 'd'].map((key) => pages.get(key, 'v1', at(1)) !== null)).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(pages.bytes).toBeLessThanOrEqual(10_000);
    pages.keep('vast', aPage(20_000));
    expect(pages.get('vast', 'v1', at(1))).toBeNull();
    expect(pages.get('a', 'v1', at(1))).not.toBeNull();
  });

  it('are counted once when one is kept again', () => {
    const pages = new KeptPages(10_000);
    for (let round = 0; round < 50; round++) pages.keep('a', aPage(3_000, `v${round}`));
    expect(pages.bytes).toBe(4_000);
  });
});
