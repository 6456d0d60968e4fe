import type { Asker, Module, Need } from '#modules/module.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { homeText } from './text.ts';
import { homeView } from './view.ts';

/**
 * Each person's home: what needs them, gathered from every room in one transaction, then what each room has for them.
 * Whoever is nobody here is a visitor, and goes to the college's own front page.
 */
export function ownHomeOf(rooms: () => readonly Module[]): Page {
  return page({}, async (visit) => {
    const { who, space, platform, language } = visit;
    if (!who?.personId) return goTo(`/${space.slug}`);
    const asker: Asker = { ...visit, personId: who.personId, roles: who.roles, waiting: who.waiting };
    const gathered = await platform.database.inSpace(space.id, async (tx) => {
      const needs: Need[] = [];
      const parts = [];
      for (const { needs: ask, onHome } of rooms()) {
        needs.push(...((await ask?.(tx, asker)) ?? []));
        parts.push(...((await onHome?.(tx, asker)) ?? []));
      }
      return { needs: inOrder(needs), parts };
    });
    const main = homeView({ language, name: who.name, ...gathered });
    return show(visit, { title: homeText[language].title, main });
  });
}

/** The most pressing first; the same page once, whoever of somebody's roles it waits for. */
export function inOrder(needs: readonly Need[]): Need[] {
  const once = [...new Map(needs.map((need) => [need.href, need])).values()];
  return once.toSorted((a, b) => timeOf(a) - timeOf(b));
}

function timeOf({ until }: Need): number {
  return until?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
