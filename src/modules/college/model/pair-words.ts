import type { Language } from '#design/layout.ts';
import { missingRoles } from './missing-roles.ts';
import type { OfferedRun } from './offered-run.ts';
import { listInWords } from './tutor-names.ts';

const A_TUTOR = { peer: 'a peer tutor', professional: 'a professional tutor' };

/**
 * What there is to say about a run's pair of tutors, in its own plain words: a departure that was agreed, or who is still
 * being looked for. Null when the pair is complete, or none is needed.
 */
export function pairWords(
  run: Pick<OfferedRun, 'tutors' | 'needsNoPair' | 'departure' | 'state'>,
  language: Language,
): string | null {
  const missing = listInWords(missingRoles(run).map((role) => A_TUTOR[role]));
  const { departure } = run;
  if (departure?.kind === 'postponed')
    return run.state === 'postponed' ? WORDS[language].postponed(missing) : lookingFor(missing, language);
  if (departure && missing)
    return departure.kind === 'peer-led' ? WORDS[language].peerLed : WORDS[language].without(missing);
  return lookingFor(missing, language);
}

function lookingFor(missing: string, language: Language): string | null {
  return missing ? WORDS[language].looking(missing) : null;
}

const WORDS: Record<
  Language,
  {
    looking: (who: string) => string;
    without: (who: string) => string;
    postponed: (who: string) => string;
    peerLed: string;
  }
> = {
  en: {
    looking: (who) => `Looking for ${who}`,
    without: (who) => `Going ahead without ${who}`,
    postponed: (who) => (who ? `Postponed, until there is ${who}` : 'Postponed'),
    peerLed: 'Peer-led by agreement',
  },
  easy: {
    looking: (who) => `We are still looking for ${who}.`,
    without: (who) => `It will run without ${who}.`,
    postponed: () => 'It will be later than we planned.',
    peerLed: 'Peer tutors run this. We agreed on this together.',
  },
};
