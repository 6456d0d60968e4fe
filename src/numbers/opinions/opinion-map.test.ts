import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { opinionMap, USUAL_SETTINGS } from './opinion-map.ts';
import type { OpinionMap } from './opinion-map.ts';
import { seeded } from '../seeded.ts';
import { ofGroups, ofNoGroups, plantedRows, plantedVotes } from './testing.ts';
import type { Row } from './testing.ts';
import { votesOf } from './votes.ts';

const THREE = { people: 90, statements: 24, seed: 5, agree: ofGroups(3, 77), votes: 0.8 };
const rows = plantedRows(THREE);
const map = opinionMap(votesOf(rows));

function agreementWithPlanted(found: OpinionMap, groups: number): number {
  return adjustedRand(
    found.personIds.map((id) => Number(id) % groups),
    found.group.map((group) => group + 1),
  );
}

describe('an opinion map of planted groups', () => {
  it('finds two and three groups, and is sure of them', () => {
    for (const groups of [2, 3]) {
      const found = opinionMap(plantedVotes({ ...THREE, agree: ofGroups(groups, 77) }));
      expect(found.division!.k).toBe(groups);
      expect(found.clearGroups).toBe(true);
      expect(agreementWithPlanted(found, groups)).toBeGreaterThan(0.95);
      expect(found.division!.stability.acrossPeople).toBeGreaterThan(0.9);
      expect(found.division!.stability.acrossStatements).toBeGreaterThan(0.3);
    }
  });

  it('is sure of three groups though everybody voted on a third only', () => {
    const found = opinionMap(
      plantedVotes({ people: 400, statements: 60, seed: 8, agree: ofGroups(3, 9), votes: 0.33 }),
    );
    expect([found.division!.k, found.clearGroups]).toEqual([3, true]);
    expect(agreementWithPlanted(found, 3)).toBeGreaterThan(0.9);
  });

  it('says what sets each group apart: what its people hold and others do not', () => {
    const mind = ofGroups(3, 77);
    for (const [at, { representative }] of map.groups.entries()) {
      const member = map.personIds.findIndex((_, person) => map.group[person] === at);
      const planted = Number(map.personIds[member]) % 3;
      expect(representative.length).toBeGreaterThan(0);
      expect(representative.length).toBeLessThanOrEqual(5);
      for (const { statement, side, z, pAgree, pDisagree } of representative) {
        expect(mind(planted, Number(map.statementIds[statement])) > 0.5 ? 'agree' : 'disagree').toBe(side);
        expect(side === 'agree' ? pAgree : pDisagree).toBeGreaterThan(0.5);
        expect(z).toBeGreaterThan(0);
      }
    }
  });

  it('holds as consensus only what most hold, and as the groups’ consensus what all three do', () => {
    const mind = ofGroups(3, 77);
    const held = map.statementIds.map(
      (id) => [0, 1, 2].filter((group) => mind(group, Number(id)) > 0.5).length,
    );
    map.statements.forEach(({ consensus, groupInformedConsensus }, at) => {
      if (consensus === 'agree') expect(held[at]).toBeGreaterThanOrEqual(2);
      if (consensus === 'disagree') expect(held[at]).toBeLessThanOrEqual(1);
      if (held[at] === 3) expect(groupInformedConsensus).toBeGreaterThan(0.3);
      if (held[at] === 0) expect(groupInformedConsensus).toBeLessThan(0.05);
    });
    expect(map.statements.some(({ consensus }) => consensus !== null)).toBe(true);
  });
});

describe('an opinion map of votes without structure', () => {
  it('says that there are no clear groups, whatever the statements and however many votes', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const found = opinionMap(
        plantedVotes({
          people: 50 + ((seed * 37) % 120),
          statements: 6 + ((seed * 13) % 30),
          seed,
          agree: seed % 3 === 0 ? () => 0.5 : ofNoGroups(seed),
          votes: seed % 2 === 0 ? 1 : 0.6,
        }),
      );
      expect(found.clearGroups, `seed ${seed}`).toBe(false);
      expect(found.groups).toEqual([]);
      expect(Math.max(...found.group)).toBe(-1);
      expect(found.division?.stability.acrossStatements ?? 0).toBeLessThan(0.05);
    }
  });

  it('nor where one statement everybody votes on cuts people the same way again and again', () => {
    const found = opinionMap(
      votesOf(
        plantedRows({ people: 300, statements: 30, seed: 3, agree: () => 0.5 }).filter(
          ({ statement, person }) =>
            statement === '0' || (Number(person) * 7 + Number(statement) * 13) % 5 === 0,
        ),
      ),
    );
    expect(found.clearGroups).toBe(false);
  });

  it('nor where everybody is of one mind', () => {
    const found = opinionMap(plantedVotes({ people: 60, statements: 10, seed: 2, agree: () => 1 }));
    expect(found.clearGroups).toBe(false);
    const same = votesOf(rows.map((row) => ({ ...row, vote: 1 })));
    expect(opinionMap(same)).toMatchObject({ clearGroups: false, division: null });
  });
});

describe('what must not matter', () => {
  it('the order of the rows: not one bit of anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        expect(opinionMap(votesOf(shuffled(rows, seed)))).toEqual(map);
      }),
      { numRuns: 12 },
    );
  });

  it('what people and statements are called', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const people = names(THREE.people, seed);
        const statements = names(THREE.statements, seed + 1);
        const other = opinionMap(
          votesOf(
            rows.map((row) => ({
              ...row,
              person: people[Number(row.person)]!,
              statement: statements[Number(row.statement)]!,
            })),
          ),
        );
        const personOf = new Map(other.personIds.map((id, at) => [id, at]));
        const statementOf = new Map(other.statementIds.map((id, at) => [id, at]));
        map.personIds.forEach((id, at) => {
          const there = personOf.get(people[Number(id)]!)!;
          expect(other.group[there]).toBe(map.group[at]);
          expect(other.peopleAt[2 * there]).toBeCloseTo(map.peopleAt[2 * at]!, 10);
          expect(other.peopleAt[2 * there + 1]).toBeCloseTo(map.peopleAt[2 * at + 1]!, 10);
        });
        map.statementIds.forEach((id, at) => {
          const { priority, groupInformedConsensus } =
            other.statements[statementOf.get(statements[Number(id)]!)!]!;
          expect(priority).toBeCloseTo(map.statements[at]!.priority, 10);
          expect(groupInformedConsensus).toBeCloseTo(map.statements[at]!.groupInformedConsensus, 14);
        });
        expect(other.division!.stability).toEqual(map.division!.stability);
      }),
      { numRuns: 8 },
    );
  });

  it('votes somebody has changed since', () => {
    const before = rows
      .filter((_, at) => at % 3 === 0)
      .map((row) => ({ ...row, vote: -row.vote, time: row.time - 1e6 }));
    expect(opinionMap(votesOf(shuffled([...rows, ...before], 4)))).toEqual(map);
  });

  it('which side of a statement is called agreeing: the map is the same, mirrored or not', () => {
    const turned = opinionMap(votesOf(rows.map((row) => ({ ...row, vote: -row.vote }))));
    expect(adjustedRand(turned.group, map.group)).toBe(1);
    turned.statements.forEach(({ tally }, at) =>
      expect(tally.agree).toBe(map.statements[at]!.tally.disagree),
    );
  });
});

describe('who and what is on the map', () => {
  it('of two votes at the same time the one further down counts', () => {
    const vote = (value: number) => ({ person: '1', statement: 'a', vote: value, time: 3 });
    expect(opinionMap(votesOf([vote(1), vote(-1)])).statements[0]!.tally).toEqual({
      agree: 0,
      disagree: 1,
      all: 1,
    });
    expect(opinionMap(votesOf([vote(-1), vote(1)])).statements[0]!.tally).toEqual({
      agree: 1,
      disagree: 0,
      all: 1,
    });
  });

  it('those with seven votes are in the conversation; where that is under fifteen, the busiest with all their equals', () => {
    const votes = (counts: readonly number[]) =>
      opinionMap(
        votesOf(
          counts.flatMap((count, person) =>
            Array.from({ length: count }, (_, statement) => ({
              person: String(person),
              statement: String(statement),
              vote: 0,
            })),
          ),
        ),
      );
    const twenty = Array.from({ length: 20 }, () => 9);
    expect([...votes([...twenty, 7, 6]).inConversation].slice(20)).toEqual([1, 0]);
    expect([...votes([...twenty.slice(0, 13), 7, 5, 5, 3]).inConversation].slice(13)).toEqual([1, 1, 1, 0]);
    expect([...votes([2, 1]).inConversation]).toEqual([1, 1]);
  });

  it('under fifty people no groups are looked for, but everybody has a place; 0 lifts the limit', () => {
    const few = plantedVotes({ ...THREE, people: 49, agree: ofGroups(2, 77) });
    const found = opinionMap(few);
    expect(found).toMatchObject({ lookedForGroups: false, clearGroups: false, division: null, groups: [] });
    expect(found.peopleAt.some((value) => value !== 0)).toBe(true);
    const lifted = opinionMap(few, { ...USUAL_SETTINGS, minPeople: 0 });
    expect(agreementWithPlanted(lifted, 2)).toBeGreaterThan(0.95);
  });

  it('no group is smaller than it may be', () => {
    const small = plantedVotes({
      ...THREE,
      agree: (person, statement) => ofGroups(2, 77)(person < 6 ? 1 : 0, statement),
    });
    for (const { size } of opinionMap(small).groups) expect(size).toBeGreaterThanOrEqual(8);
    expect(opinionMap(small, { ...USUAL_SETTINGS, minGroup: 4 }).groups.map(({ size }) => size)).toEqual([
      84, 6,
    ]);
  });

  it('a statement turned down is not asked again and moves nobody; one about the conversation is asked first', () => {
    const found = opinionMap(votesOf(rows), {
      ...USUAL_SETTINGS,
      rejected: ['3'],
      meta: ['4', 'no such statement'],
    });
    expect(found.statementIds).toEqual(map.statementIds);
    expect(found.statements[3]).toMatchObject({ priority: 0, extremity: 0, consensus: null });
    expect(found.statements[4]).toMatchObject({ priority: 49, extremity: 0, consensus: null });
    expect([found.center[3], found.components[0][4]]).toEqual([0, 0]);
    expect(
      found.groups.flatMap(({ representative }) => representative.map(({ statement }) => statement)),
    ).not.toContain(3);
  });

  it('refuses nobody’s votes and what is no vote', () => {
    expect(() => opinionMap(votesOf([]))).toThrow(Refusal);
    expect(() => opinionMap(votesOf([{ person: '1', statement: '1', vote: 2 }]))).toThrow(Refusal);
  });
});

function shuffled(all: readonly Row[], seed: number): Row[] {
  const random = seeded(seed);
  return all
    .map((row) => ({ row, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ row }) => row);
}

function names(count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, at) => `${Math.floor(random() * 1e9).toString(36)}-${at}`);
}
