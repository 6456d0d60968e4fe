import { z } from 'zod';
import { choice, date, id, optionalText, text } from '#platform/http/fields.ts';

const KIND = 'Choose how it goes on';

export const agreeForm = z.object({
  kind: choice(['peer-led', 'going ahead without', 'postponed'], KIND),
  reason: text('Say why, in the words people will read on its page', 2000),
  peer: id('Choose the peer tutor who agrees'),
  name: text('Type the name of the other person who agrees', 200),
  which: optionalText(40),
  agreedOn: date('Say on which day you agreed'),
  decisionAddress: optionalText(500).refine(
    (address) => address === '' || /^(https?:\/\/[^\s]+|\/(?!\/)[^\s]*)$/i.test(address),
    'The address of the decision should begin with https:// or with /',
  ),
});

export const takeBackForm = z.object({ reason: text('Say why the agreement is taken back', 2000) });
