import { z } from 'zod';
import { choice, optionalText, text } from '#platform/http/fields.ts';

export const askForm = z.object({
  name: text('Type the name of the person', 200),
  which: optionalText(40),
  role: choice(['peer', 'professional', 'coordinator', 'student', 'other'], 'Choose how they took part'),
  stage: choice(['plan', 'design', 'deliver', 'review'], 'Choose what they took part in'),
  depth: choice(['was there', 'shaped it', 'helped decide'], 'Choose how far they took part'),
  told: choice(
    ['ask', 'phone', 'paper', 'in person'],
    'Say whether they are to be asked, or how they told you',
  ),
});
