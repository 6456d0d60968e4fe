import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from './measures.ts';
import { READINGS, readTogether } from './readings.ts';
import type { GivenReading } from './readings.ts';

const said = (personId: string, more: Partial<GivenReading> = {}): GivenReading => ({
  personId,
  reading: 'slipping',
  words: `words of ${personId}`,
  differ: '',
  ...more,
});
const sides = (lived: number, professional: number): Map<string, Side> =>
  new Map([
    ...Array.from({ length: lived }, (_, at): [string, Side] => [`l${at}`, 'lived']),
    ...Array.from({ length: professional }, (_, at): [string, Side] => [`p${at}`, 'professional']),
  ]);

describe('how members read it', () => {
  it('shows nothing of a side of which fewer than five have answered', () => {
    const of = sides(5, 4);
    const { sides: read } = readTogether(
      [...of.keys()].map((id) => said(id)),
      of,
    );
    expect(read.lived!.counts).toEqual({ 'as it should be': 0, slipping: 5, 'cannot say': 0 });
    expect(read.lived!.words).toHaveLength(5);
    expect(read.professional).toBeNull();
  });

  it('never shows fewer than five together, nor anybody who has left, whoever answers', () => {
    const people = fc.array(
      fc.tuple(fc.constantFrom('lived', 'professional', null), fc.constantFrom(...READINGS)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(people, (all) => {
        const of = new Map(all.flatMap(([side], at): [string, Side][] => (side ? [[`x${at}`, side]] : [])));
        const { sides: read, differ } = readTogether(
          all.map(([, reading], at) => said(`x${at}`, { reading, differ: 'we differ' })),
          of,
        );
        for (const side of ['lived', 'professional'] as const) {
          const many = [...of.values()].filter((one) => one === side).length;
          expect(read[side] === null).toBe(many < 5);
          if (read[side])
            expect(Object.values(read[side].counts).reduce((sum, count) => sum + count, 0)).toBe(many);
        }
        expect(differ.length).toBe(of.size < 5 ? 0 : of.size);
      }),
    );
  });
});
