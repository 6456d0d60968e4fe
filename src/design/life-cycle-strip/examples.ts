import type { Example } from '#design/components/example.ts';
import { type StripStage, lifeCycleStrip } from '#design/life-cycle-strip/component.ts';

const stages: readonly StripStage[] = [
  { stage: 'plan', state: 'recorded', by: ['professional'], note: 'The Trust paid for two terms.' },
  {
    stage: 'design',
    state: 'recorded',
    by: ['peer', 'professional'],
    note: 'Three people shaped it, over two meetings.',
  },
  { stage: 'deliver', state: 'not yet', by: [] },
  { stage: 'review', state: 'missing', by: [], note: 'The term ended on 11 December without one.' },
];

const together: readonly StripStage[] = [
  { stage: 'plan', state: 'recorded', by: ['peer', 'professional'] },
  { stage: 'design', state: 'recorded', by: ['peer'] },
  { stage: 'deliver', state: 'recorded', by: ['peer', 'professional'] },
  { stage: 'review', state: 'recorded', by: [] },
];

export const examples: readonly Example[] = [
  {
    name: 'Some recorded, some not',
    html: lifeCycleStrip({ stages, language: 'en', idPrefix: 'strip-some' }),
  },
  { name: 'All recorded', html: lifeCycleStrip({ stages: together, language: 'en', idPrefix: 'strip-all' }) },
  { name: 'In Easy Read', html: lifeCycleStrip({ stages, language: 'easy', idPrefix: 'strip-easy' }) },
];
