import type { Language } from '#design/layout/page-frame.ts';

const en = {
  label: 'The life of this piece of work',
  stages: { plan: 'Plan and fund', design: 'Design', deliver: 'Deliver', review: 'Review' },
  states: { recorded: 'Recorded', 'not yet': 'Not recorded yet', missing: 'Missing' },
  by: {
    peer: 'by a peer',
    professional: 'by a professional',
    both: 'by a peer and a professional, together',
    nobody: 'who took part is not shown',
  },
  key: 'What the marks mean',
  keyStates: {
    recorded: 'the records say who took part',
    'not yet': 'nobody has confirmed it yet',
    missing: 'its time has passed and nothing is recorded',
  },
  keyRoles: {
    peer: 'a peer: somebody in a role that draws on lived experience',
    professional: 'a professional: somebody in a role that draws on professional experience',
    both: 'both, together',
  },
};

export const stripText: Readonly<Record<Language, typeof en>> = {
  en,
  easy: {
    label: 'Who did what',
    stages: { plan: 'Planning and paying', design: 'Making it', deliver: 'Doing it', review: 'Looking back' },
    states: { recorded: 'We know', 'not yet': 'We do not know yet', missing: 'Missing' },
    by: {
      peer: 'A peer did this.',
      professional: 'A professional did this.',
      both: 'A peer and a professional did this together.',
      nobody: 'We do not show who did this.',
    },
    key: 'What the pictures mean',
    keyStates: {
      recorded: 'We wrote down who did it.',
      'not yet': 'Nobody has told us yet.',
      missing: 'It should be here by now. It is not.',
    },
    keyRoles: {
      peer: 'A peer. A peer knows this from their own life.',
      professional: 'A professional. A professional knows this from their job.',
      both: 'Both together.',
    },
  },
};
