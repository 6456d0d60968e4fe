import { z } from 'zod';
import { choice, date, id, optionalText, text } from '#platform/http/fields.ts';

/** How somebody can have agreed: told whoever records it, or is the one who does ("web"). */
export const HOW_AGREED = ['in person', 'phone', 'paper', 'web'] as const;

export const agreeForm = z.object({
  kind: choice(
    ['peer-led', 'going ahead without', 'postponed'],
    'Choose how it goes on: peer-led, going ahead without, or postponed',
  ),
  reason: text('Say why it goes on like this, in the words people will read on its page', 2000),
  peer: id('Choose the peer tutor who agrees'),
  peerHow: choice(HOW_AGREED, 'Choose how the peer tutor agreed'),
  name: text('Type the name of the other person who agrees', 200),
  nameHow: choice(HOW_AGREED, 'Choose how the other person agreed'),
  which: optionalText(40),
  agreedOn: date('Say on which day you agreed'),
  decisionAddress: optionalText(500).refine(
    (address) => address === '' || /^(https?:\/\/[^\s]+|\/(?!\/)[^\s]*)$/i.test(address),
    'The address of the decision should begin with https:// or with /',
  ),
});

export const takeBackForm = z.object({ reason: text('Say why the agreement is taken back', 2000) });
