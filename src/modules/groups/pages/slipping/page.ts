import { z } from 'zod';
import type { Module } from '#modules/module.ts';
import { MEASURES, readTogether, readingsOf, slippingCsv, slippingOf } from '#modules/thread/index.ts';
import type { Measure, Side, Slipping } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { read } from '#platform/http/do-once.ts';
import { file } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isInIt, ownSeat } from '../../policy.ts';
import { seatsOf } from '../../queries/seats.ts';
import { groupParams, loadGroup } from '../load.ts';
import { slippingText } from './text.ts';
import { slippingView } from './view.ts';

const query = z.object({ measure: z.enum(MEASURES).optional(), done: z.enum(['said', 'back']).optional() });

/** What the records of a group show over time, and how its people read them. Decisions to regroup are told by whatever room has them. */
export function slippingPageOf(rooms: () => readonly Module[]): Page {
  return page({ params: groupParams, query }, async (visit) => {
    const { language, space } = visit;
    const seen = await read(visit, async (tx) => {
      const group = await loadGroup(tx, visit);
      const slipping = await slippingOf(tx, group.id);
      return {
        group,
        slipping,
        regroupings: await regroupingsOf(rooms(), tx, visit, group.id),
        together: readTogether(await readingsOf(tx, group.id), await sidesOf(tx, group.id)),
        maySay: isInIt(await ownSeat(tx, visit, group)),
      };
    });
    const words = slippingText[language];
    const { measure, done } = visit.query;
    const main = slippingView({
      ...seen,
      language,
      slug: space.slug,
      measure: measure ?? foremost(seen.slipping),
      done: done ? words.done[done] : null,
    });
    return show(visit, { title: `${words.title}, ${seen.group.name}`, main });
  });
}

/** The same figures as a file for a spreadsheet. */
export const slippingFile = page({ params: groupParams }, async (visit) => {
  const { group, slipping } = await read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    return { group, slipping: await slippingOf(tx, group.id) };
  });
  return file(
    'text/csv; charset=utf-8',
    slippingCsv(slipping),
    `${visit.space.slug}-${group.code}-slipping.csv`,
  );
});

/** What is drawn first: what slips now, then what may be changing back, then the share of items. */
function foremost(slipping: Slipping): Measure {
  const told = (kind: string) => MEASURES.find((measure) => slipping.get(measure)!.finding.kind === kind);
  return told('slipping') ?? told('too soon') ?? 'items-lived';
}

/** On which side each member of the group answers today. For adding up; a page prints nobody's. */
async function sidesOf(tx: Tx, groupId: string): Promise<ReadonlyMap<string, Side>> {
  const seats = await seatsOf(tx, groupId);
  const sideOf = {
    lived: 'lived',
    caring: 'lived',
    professional: 'professional',
    community: 'professional',
  } as const;
  return new Map(seats.map(({ personId, perspective }) => [personId, sideOf[perspective]]));
}

async function regroupingsOf(rooms: readonly Module[], tx: Tx, visit: Visit, groupId: string) {
  const all = [];
  for (const room of rooms) all.push(...((await room.regroupings?.(tx, groupId)) ?? []));
  return all
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    .map(({ heldOn, words, path }) => ({ heldOn, words, href: `/${visit.space.slug}${path}` }));
}
