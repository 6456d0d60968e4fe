import { z } from 'zod';
import type { Choice } from '#platform/http/filled.ts';
import { choice } from '#platform/http/fields.ts';

/** The ways somebody tells another person, who writes it down. */
export const HOW_TOLD: readonly Choice[] = [
  { value: 'phone', text: 'By phone' },
  { value: 'in person', text: 'In person' },
  { value: 'paper', text: 'On paper' },
];

export const howTold = () => choice(['phone', 'in person', 'paper'], 'Choose how they told you');

const CHOICE = {
  pause: { value: 'pause', text: 'take a pause' },
  back: { value: 'come back', text: 'come back' },
  stepBack: { value: 'step back', text: 'step back' },
  leave: { value: 'leave', text: 'leave' },
} as const;

/** What somebody can tell, by how they stand in the group. No reason is asked for. */
export const STEP_CHOICES: Readonly<Record<'here' | 'paused' | 'stepped back', readonly Choice[]>> = {
  here: [CHOICE.pause, CHOICE.stepBack, CHOICE.leave],
  paused: [CHOICE.back, CHOICE.stepBack, CHOICE.leave],
  'stepped back': [CHOICE.back, CHOICE.leave],
};

export const recordForm = z.object({
  step: choice(['pause', 'come back', 'step back', 'leave'], 'Choose what they told you'),
  channel: howTold(),
});
