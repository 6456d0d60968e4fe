import { plural } from '#design/plural.ts';
import type { WayCounts } from '#modules/messages/index.ts';

/** How many by each way, a line each; those of none are left out. */
export function wayLines({ email, text, phone, letter, nobody }: WayCounts): string[] {
  return [
    email > 0 && plural(email, { one: '# by e-mail', other: '# by e-mail' }),
    text > 0 && plural(text, { one: '# by text', other: '# by text' }),
    phone > 0 &&
      plural(phone, {
        one: '# to be rung by you: they stand on a list',
        other: '# to be rung by you: they stand on a list',
      }),
    letter > 0 && plural(letter, { one: '# by a letter you print', other: '# by letters you print' }),
    nobody > 0 &&
      plural(nobody, {
        one: '# asked not to be told of changes',
        other: '# asked not to be told of changes',
      }),
  ].filter((line) => line !== false);
}
