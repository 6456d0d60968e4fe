import type { Guard } from './route.ts';

/** Everybody, with or without an account. */
export const anyone: Guard = { name: 'anyone', answer: () => 'yes' };

/** Anybody with an account who is signed in, in whichever space. */
export const signedIn: Guard = {
  name: 'signed in',
  answer: (visit) => (visit.who ? 'yes' : 'sign-in-first'),
};

/** Only in the demonstration; elsewhere the page does not exist. */
export const inDemonstration: Guard = {
  name: 'in the demonstration',
  answer: (visit) => (visit.platform.config.ALONGSIDE_MODE === 'demo' ? 'yes' : 'not-found'),
};

/** A person of this space whose roles let them do something. Which roles those are is a table in the people module. */
export function whoseRole(name: string, allows: (roles: ReadonlySet<string>) => boolean): Guard {
  return {
    name,
    answer(visit) {
      if (!visit.who) return 'sign-in-first';
      if (!visit.who.personId) return 'not-found';
      if (allows(visit.who.roles)) return 'yes';
      return allows(visit.who.waiting) ? 'second-step-first' : 'not-allowed';
    },
  };
}

/** What a guard lets through, for somebody who has shown the second step in the last quarter of an hour. Others are asked once more, and then carried on. */
export function justNow(guard: Guard): Guard {
  return {
    name: guard.name,
    answer(visit) {
      const answer = guard.answer(visit);
      if (answer !== 'yes' || visit.who === null || visit.who.shownJustNow) return answer;
      return visit.who.level === 2 ? 'second-step-again' : 'second-step-first';
    },
  };
}
