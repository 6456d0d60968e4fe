export const frontText = {
  en: {
    title: 'Colleges here',
    lead: 'Places where people with lived experience and professionals learn and teach together.',
    none: 'No college has opened its doors here yet.',
  },
  easy: {
    title: 'Colleges here',
    lead: 'People learn and teach together here.',
    none: 'There is no college here yet.',
  },
} as const;
