import { voicesHere } from '../../model/voices.ts';
import type { Facts } from '../../queries/to-judge.ts';
import type { Loaded, OfDecision } from '../load.ts';
import { decisionText } from './text.ts';

interface Deed {
  readonly path: string;
  readonly text: string;
}

/** What this reader can do here, the first the likeliest. */
export function canDo({ decision, seat, tends }: Loaded, facts: Facts | null, visit: OfDecision): Deed[] {
  const words = decisionText[visit.language];
  const personId = visit.who?.personId ?? null;
  const { state } = decision;
  const isHere =
    facts === null
      ? seat?.state === 'here'
      : voicesHere(facts.seats).some((one) => one.personId === personId);
  const hasSpoken = personId !== null && (facts?.toJudge.spokenIds.has(personId) ?? false);
  const isOpen = state === 'open';
  const isDecider = personId !== null && decision.deciderPersonId === personId;
  const deeds: (Deed | false)[] = [
    isOpen &&
      isHere &&
      !(decision.secret && hasSpoken) && { path: '/speak', text: hasSpoken ? words.speakAgain : words.speak },
    state === 'being prepared' && tends && { path: '/prepare', text: words.prepare },
    (isOpen || state === 'decided') && seat !== null && { path: '/differently', text: words.differently },
    (isOpen || state === 'being prepared') && seat !== null && { path: '/evidence', text: words.bring },
    isOpen && isHere && !hasSpoken && { path: '/leave', text: words.leave },
    isOpen && tends && { path: '/write-down', text: words.writeDown },
    isOpen && tends && { path: '/paper', text: words.paper },
    (isOpen || state === 'being prepared') &&
      tends &&
      decision.mapId !== null && { path: '/have-a-say', text: words.hasASay },
    isOpen && (tends || isDecider) && { path: '/decide', text: words.decide },
    state === 'decided' && tends && { path: '/next', text: words.happened },
    (tends || (seat !== null && state === 'decided')) && { path: '/override', text: words.override },
  ];
  return deeds.filter((deed) => deed !== false);
}
