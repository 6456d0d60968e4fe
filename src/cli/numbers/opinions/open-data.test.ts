import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { adjustedRand } from '#numbers/opinions/adjusted-rand.ts';
import { groupInformedConsensus } from '#numbers/opinions/consensus.ts';
import { opinionMap, USUAL_SETTINGS } from '#numbers/opinions/opinion-map.ts';
import type { OpinionMap } from '#numbers/opinions/opinion-map.ts';
import { talliesOf } from '#numbers/opinions/tallies.ts';
import { voteMatrix } from '#numbers/opinions/vote-matrix.ts';
import { readConversation } from './read-conversation.ts';

// Real conversations, gathered with Polis (CC BY 4.0, The Computational Democracy Project). They are not in the
// repository: they are read where they lie beside the checkout.
const DATA = fileURLToPath(new URL('../../../../../shared/data/polis', import.meta.url));
const here = existsSync(DATA);

type Texts = Readonly<Record<string, string>>;

const META_OF_BIODIVERSITY = [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16].map(String);

async function mapOf(folder: string, meta: readonly string[] = []): Promise<OpinionMap> {
  const { votes, rejected, meta: marked } = await readConversation(`${DATA}/${folder}`);
  return opinionMap(votes, { ...USUAL_SETTINGS, minPeople: 0, rejected, meta: [...marked, ...meta] });
}

function tableOf(folder: string, file: string): readonly Texts[] {
  return parse(readFileSync(`${DATA}/${folder}/${file}`), { columns: true, bom: true }) as readonly Texts[];
}

/** For each person of the map the group that Polis put them into, or −1. */
function groupsByPolis(folder: string, map: OpinionMap): Int32Array {
  const groups = new Map(
    tableOf(folder, 'participants-votes.csv').map((row) => [row['participant']!, row['group-id']!]),
  );
  return Int32Array.from(map.personIds, (id) => {
    const group = groups.get(id) ?? '';
    return group === '' ? -1 : Number(group);
  });
}

function grouped(groups: Int32Array): number[] {
  return Array.from(groups.keys()).filter((at) => groups[at]! >= 0);
}

/** How far "the nearest of Polis' groups on our map" agrees with Polis' own groups. */
function nearness(map: OpinionMap, polis: Int32Array): number {
  const people = grouped(polis);
  const middles = Array.from({ length: Math.max(...polis) + 1 }, (_, group) => {
    const members = people.filter((at) => polis[at] === group);
    const mean = (axis: number) =>
      members.reduce((sum, at) => sum + map.peopleAt[2 * at + axis]!, 0) / members.length;
    return [mean(0), mean(1)] as const;
  });
  const nearest = people.map((at) => {
    const distances = middles.map(([x, y]) =>
      Math.hypot(map.peopleAt[2 * at]! - x, map.peopleAt[2 * at + 1]! - y),
    );
    return distances.indexOf(Math.min(...distances));
  });
  return adjustedRand(
    nearest,
    people.map((at) => polis[at]!),
  );
}

function expectComponent(map: OpinionMap, which: 0 | 1, published: Readonly<Record<string, number>>): void {
  const ours = (id: string) => map.components[which][map.statementIds.indexOf(id)]!;
  const together = Object.entries(published).reduce((sum, [id, value]) => sum + ours(id) * value, 0);
  for (const [id, value] of Object.entries(published))
    expect(ours(id) * Math.sign(together)).toBeCloseTo(value, 14);
}

describe.skipIf(!here)(
  'the opinion map against open conversations (skipped where ../shared/data/polis is not beside the checkout)',
  () => {
    describe('tier A: to rounding', () => {
      // From the blob of the production system in compdemocracy/polis, delphi/real_data/r4tykwac8thvzv35jrn53.
      it('biodiversity: mean and both components as in production', async () => {
        const map = await mapOf('scoop-hivemind.biodiversity', META_OF_BIODIVERSITY);
        const center = {
          '315': 0.9130434782608733,
          '312': 0.8444444444444381,
          '311': 0.5348837209302291,
          '313': 0,
          '5': 0,
        };
        // Polis stores "agree" as −1.
        for (const [id, value] of Object.entries(center))
          expect(map.center[map.statementIds.indexOf(id)]).toBeCloseTo(value, 13);
        expectComponent(map, 0, {
          '17': 0.19626027994273265,
          '19': 0.09903105454728144,
          '20': 0.05278754850033903,
          '21': 0.14000704801771044,
          '22': 0.19179358771053528,
          '23': 0.023078739936879925,
          '24': 0.05290452604080354,
          '25': 0.046758696844950674,
          '26': 0.17027407235907036,
          '27': 0.11219590210680935,
          '28': 0.1373088384956312,
          '29': -0.0398069290492041,
          '30': -0.1362790776146978,
          '315': 0.012436385591249535,
          '16': 0,
        });
        expectComponent(map, 1, {
          '17': 0.01341527923988907,
          '19': 0.01722442271352883,
          '20': 0.03622723252589487,
          '21': 0.02259136626990229,
          '22': -0.05274349448120706,
          '23': 0.02525911981743314,
          '24': 0.0018807473712736818,
          '25': 0.03857139267855381,
          '26': 0.006072584328873473,
          '27': 0.05263232497151378,
          '28': -0.011875359488530347,
          '29': 0.13701008624906466,
          '30': 0.1698525516348641,
        });
      });

      it('bg2050: group-informed consensus of all 371 statements, from Polis’ groups and the votes', async () => {
        const { votes } = await readConversation(`${DATA}/bg2050-volunteers`);
        const matrix = voteMatrix(votes);
        const polis = groupsByPolis('bg2050-volunteers', await mapOf('bg2050-volunteers'));
        const tallies = talliesOf(matrix, polis, 2);
        const rows = tableOf('bg2050-volunteers', 'comments.csv');
        expect(rows).toHaveLength(371);
        for (const row of rows) {
          const at = matrix.statementIds.indexOf(row['comment-id']!);
          const ours = groupInformedConsensus(tallies.map((group) => group[at]!));
          expect(ours).toBeCloseTo(Number(row['group-informed-consensus']), 15);
        }
      });

      it('every last vote is the one in participants-votes.csv', async () => {
        for (const folder of [
          '15-per-hour-seattle',
          'london.youth.policing',
          'scoop-hivemind.biodiversity',
        ]) {
          const { votes } = await readConversation(`${DATA}/${folder}`);
          const matrix = voteMatrix(votes);
          const people = new Map(matrix.personIds.map((id, at) => [id, at]));
          for (const row of tableOf(folder, 'participants-votes.csv')) {
            const at = people.get(row['participant']!);
            const cells =
              at === undefined ? [] : [...matrix.cell.subarray(matrix.rowStart[at], matrix.rowStart[at + 1])];
            const ours = new Map(
              cells.map((cell) => [matrix.statementIds[Math.floor(cell / 3)]!, String((cell % 3) - 1)]),
            );
            for (const id of matrix.statementIds) expect(ours.get(id) ?? '').toBe(row[id]);
          }
        }
      });
    });

    it('tier B: those in the conversation are those Polis put into a group', async () => {
      // One or two people were let in early, by a lower bar, and stayed in.
      const apart = {
        '15-per-hour-seattle': 0,
        'london.youth.policing': 0,
        'bg2050-volunteers': 1,
        'scoop-hivemind.biodiversity': 2,
      };
      for (const [folder, most] of Object.entries(apart)) {
        const map = await mapOf(folder);
        const polis = groupsByPolis(folder, map);
        const different = map.personIds.filter((_, at) => (map.inConversation[at] === 1) !== polis[at]! >= 0);
        expect(different.length, folder).toBe(most);
      }
    });

    it('tier C: our map puts people where Polis groups them, as far as tabled', async () => {
      const tabled = [
        ['15-per-hour-seattle', [], 0.97],
        ['bg2050-volunteers', [], 1],
        ['london.youth.policing', [], 0.39],
        ['scoop-hivemind.biodiversity', [], 0.98],
        ['scoop-hivemind.biodiversity', META_OF_BIODIVERSITY, 0.99],
      ] as const;
      for (const [folder, meta, wanted] of tabled) {
        const map = await mapOf(folder, meta);
        expect(Math.round(100 * nearness(map, groupsByPolis(folder, map))) / 100, folder).toBe(wanted);
      }
    });

    it('tier D, beyond what can be asked: our own groups are nearly Polis’ own where there are enough people', async () => {
      for (const [folder, least] of [
        ['15-per-hour-seattle', 0.9],
        ['bg2050-volunteers', 0.99],
        ['scoop-hivemind.biodiversity', 0.93],
      ] as const) {
        const map = await mapOf(folder);
        const polis = groupsByPolis(folder, map);
        const people = grouped(polis).filter((at) => map.group[at]! >= 0);
        expect([folder, map.clearGroups, map.division!.k]).toEqual([folder, true, 2]);
        expect(people.length).toBeGreaterThan(100);
        const agreement = adjustedRand(
          people.map((at) => map.group[at]!),
          people.map((at) => polis[at]!),
        );
        expect(agreement, folder).toBeGreaterThan(least);
      }
    });
  },
);
