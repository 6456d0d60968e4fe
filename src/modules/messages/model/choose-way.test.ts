import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '#modules/people/index.ts';
import { chooseWay } from './choose-way.ts';
import { isMobile, mobileNumber } from './mobile-number.ts';

const contact = (more: Partial<Contact>): Contact => ({
  email: null,
  phone: null,
  contactBy: 'not said',
  mayLeaveMessage: null,
  note: null,
  ...more,
});
const all = { texts: true, notByPhone: false };

test.each([
  ['a landline is rung', { phone: '020 7946 0123' }, all, 'phone'],
  ['a mobile is sent a text', { phone: '07700 900123' }, all, 'text'],
  [
    'where no texts can be sent, a mobile is rung',
    { phone: '07700 900123' },
    { ...all, texts: false },
    'phone',
  ],
  ['e-mail before the telephone', { phone: '07700 900123', email: 'b@people.example' }, all, 'email'],
  ['who chose e-mail and has none', { phone: '020 7946 0123', contactBy: 'email' }, all, 'phone'],
  ['who chose letters', { email: 'b@people.example', contactBy: 'letter' }, all, 'letter'],
  ['nothing known', {}, all, 'letter'],
] as const)('%s', (_what, known, possible, way) => {
  expect(chooseWay(contact(known), possible)).toBe(way);
});

test('whatever is known, the way reaches them, and who asked not to be rung is not', () => {
  const any = fc.record({
    email: fc.option(fc.constant('b@people.example')),
    phone: fc.option(fc.constantFrom('07700 900123', '020 7946 0123')),
    contactBy: fc.constantFrom('not said', 'email', 'text', 'phone', 'letter'),
  });
  fc.assert(
    fc.property(any, fc.boolean(), fc.boolean(), (known, texts, notByPhone) => {
      const person = contact(known as Partial<Contact>);
      const way = chooseWay(person, { texts, notByPhone });
      if (way === 'email') expect(person.email).not.toBeNull();
      if (way === 'text') expect(texts && isMobile(person.phone!)).toBe(true);
      if (way === 'phone') expect(person.phone !== null && !notByPhone).toBe(true);
      if (way === 'letter' && person.contactBy !== 'letter') expect(person.email).toBeNull();
    }),
  );
});

test('a mobile number is known however it was written down', () => {
  for (const written of [
    '07700900123',
    '07700 900 123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '07700-900-123 (evenings)',
  ])
    expect([isMobile(written), mobileNumber(written)]).toEqual([true, '07700900123']);
  for (const written of ['020 7946 0123', '01632 960 123', '0770090012', '+33 6 12 34 56 78'])
    expect(isMobile(written)).toBe(false);
});
