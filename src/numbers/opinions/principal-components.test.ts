import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationsOf } from './deviations.ts';
import { principalComponents } from './principal-components.ts';
import { projectPeople, projectStatements } from './projection.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { ofGroups, ofNoGroups, plantedVotes } from './testing.ts';
import { people, voteMatrix } from './vote-matrix.ts';
import type { VoteMatrix } from './vote-matrix.ts';
import { votesOf } from './votes.ts';

const none = (matrix: VoteMatrix) => new Uint8Array(matrix.statements);

// The same the long way: the whole table with missing votes as the mean, its covariance, all its eigenvectors.
function theLongWay(matrix: VoteMatrix) {
  const { center } = deviationsOf(matrix, none(matrix));
  const table = Array.from({ length: people(matrix) }, (_, row) => {
    const full = Array.from({ length: matrix.statements }, () => 0);
    for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at++) {
      const cell = matrix.cell[at]!;
      full[Math.floor(cell / 3)] = (cell % 3) - 1 - center[Math.floor(cell / 3)]!;
    }
    return full;
  });
  const covariance = Array.from({ length: matrix.statements }, (_, i) =>
    Array.from({ length: matrix.statements }, (__, j) =>
      table.reduce((sum, row) => sum + row[i]! * row[j]!, 0),
    ),
  );
  return symmetricEigen(covariance);
}

describe('principal components of votes', () => {
  it('are those of the whole table with missing votes as the mean, to rounding', () => {
    for (const [seed, groups] of [
      [1, 2],
      [2, 3],
      [3, 4],
    ] as const) {
      const matrix = voteMatrix(
        plantedVotes({ people: 90, statements: 25, seed, agree: ofGroups(groups, seed), votes: 0.6 }),
      );
      const { vectors } = theLongWay(matrix);
      const found = principalComponents(matrix, deviationsOf(matrix, none(matrix)).deviation);
      for (const which of [0, 1] as const) {
        const together = found[which].reduce((sum, value, at) => sum + value * vectors[which]![at]!, 0);
        found[which].forEach((value, at) =>
          expect(value).toBeCloseTo(Math.sign(together) * vectors[which]![at]!, 12),
        );
      }
    }
  });

  it('are unit vectors at right angles, also where the votes hold little to find', () => {
    const matrix = voteMatrix(
      plantedVotes({ people: 40, statements: 9, seed: 4, agree: ofNoGroups(4), votes: 0.5 }),
    );
    const [one, two] = principalComponents(matrix, deviationsOf(matrix, none(matrix)).deviation);
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);
    expect(dot(one, one)).toBeCloseTo(1, 14);
    expect(dot(two, two)).toBeCloseTo(1, 14);
    expect(dot(one, two)).toBeCloseTo(0, 14);
  });

  it('are nought where there is no such direction: nothing for one mind, one line for two', () => {
    const row = (person: string, statement: string, vote: number) => ({ person, statement, vote });
    const alike = voteMatrix(votesOf(['1', '2', '3'].flatMap((id) => [row(id, 'a', 1), row(id, 'b', -1)])));
    const [one, two] = principalComponents(alike, deviationsOf(alike, none(alike)).deviation);
    expect([...one, ...two]).toEqual([0, 0, 0, 0]);
    const line = voteMatrix(
      votesOf(
        ['1', '2', '3', '4'].flatMap((id) => [row(id, 'a', Number(id) % 2), row(id, 'b', Number(id) % 2)]),
      ),
    );
    const [along, across] = principalComponents(line, deviationsOf(line, none(line)).deviation);
    expect(along[0]).toBeCloseTo(Math.SQRT1_2, 14);
    expect([...across]).toEqual([0, 0]);
  });

  it('finds two directions that vary equally', () => {
    // Two statements nobody's votes on which go together, with the same variance.
    const rows = [1, 1, -1, -1].flatMap((a, at) => [
      { person: String(at), statement: 'a', vote: a },
      { person: String(at), statement: 'b', vote: at % 2 === 0 ? 1 : -1 },
    ]);
    const matrix = voteMatrix(votesOf(rows));
    const [one, two] = principalComponents(matrix, deviationsOf(matrix, none(matrix)).deviation);
    expect(Math.hypot(...one)).toBeCloseTo(1, 14);
    expect(Math.hypot(...two)).toBeCloseTo(1, 14);
    expect(one[0]! * two[0]! + one[1]! * two[1]!).toBeCloseTo(0, 14);
  });
});

describe('where people and statements stand', () => {
  it('is √(m / n) · Σ (vote − mean) · component', () => {
    const matrix = voteMatrix(
      votesOf([
        { person: '1', statement: 'a', vote: 1 },
        { person: '1', statement: 'b', vote: 1 },
        { person: '2', statement: 'a', vote: -1 },
        { person: '3', statement: 'b', vote: 0 },
      ]),
    );
    const { center, deviation } = deviationsOf(matrix, none(matrix));
    expect([...center]).toEqual([0, 0.5]);
    const components = [Float64Array.of(0.6, 0.8), Float64Array.of(0.8, -0.6)] as const;
    const at = projectPeople(matrix, deviation, components, none(matrix));
    const wanted = [
      0.6 + 0.4,
      0.8 - 0.3,
      -0.6 * Math.SQRT2,
      -0.8 * Math.SQRT2,
      -0.4 * Math.SQRT2,
      0.3 * Math.SQRT2,
    ];
    wanted.forEach((value, place) => expect(at[place]).toBeCloseTo(value, 14));
    const statements = projectStatements(center, components, none(matrix));
    [0.6, 0.8, 0.4, -0.3].forEach((value, place) =>
      expect(statements[place]).toBeCloseTo(Math.SQRT2 * value, 14),
    );
  });

  it('a statement left out stands in the middle and moves nobody, but counts as voted on', () => {
    const votes = plantedVotes({ people: 30, statements: 8, seed: 9, agree: ofGroups(2, 9) });
    const matrix = voteMatrix(votes);
    const leftOut = Uint8Array.of(0, 0, 1, 0, 0, 0, 0, 0);
    const { center, deviation } = deviationsOf(matrix, leftOut);
    const components = principalComponents(matrix, deviation);
    expect([center[2], components[0][2], components[1][2]]).toEqual([0, 0, 0]);
    expect([...projectStatements(center, components, leftOut).subarray(4, 6)]).toEqual([0, 0]);
  });
});

it('small symmetric matrices: A v = λ v, largest first', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }).chain((size) =>
        fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size, maxLength: size }), {
          minLength: size,
          maxLength: size,
        }),
      ),
      (raw) => {
        const a = raw.map((row, i) => row.map((value, j) => value + raw[j]![i]!));
        const { values, vectors } = symmetricEigen(a);
        expect([...values]).toEqual(values.toSorted((one, other) => other - one));
        vectors.forEach((vector, which) =>
          a.forEach((row, i) =>
            expect(row.reduce((sum, value, j) => sum + value * vector[j]!, 0)).toBeCloseTo(
              values[which]! * vector[i]!,
              9,
            ),
          ),
        );
      },
    ),
    { numRuns: 200 },
  );
});
