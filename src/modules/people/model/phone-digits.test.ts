import { expect, test } from 'vitest';
import { phoneDigits } from './phone-digits.ts';

test.each([
  ['07700 900123', '07700900123'],
  ['+44 7700 900123', '07700900123'],
  ['+44 (0)7700 900123', '07700900123'],
  ['0044 20 7946 0000', '02079460000'],
  ['020 7946 0000 (ask for Ann)', '02079460000'],
  ['nothing here', ''],
])('%s', (written, digits) => {
  expect(phoneDigits(written)).toBe(digits);
});
