import { describe, expect, it } from 'vitest';
import { confirmationText } from '../pages/book-a-place/confirmation-text.ts';
import { givenLetter, goodbyeLetter, listLetter, placeLetter } from './booking-letter.ts';
import type { LetterFacts } from './booking-letter.ts';

const facts: LetterFacts = {
  name: 'Daniel',
  code: 'k7m-4td',
  college: 'Riverside',
  phone: '020 7946 0000',
  timeZone: 'Europe/London',
  sessions: [{ startsAt: new Date('2027-01-13T13:00:00Z'), endsAt: new Date('2027-01-13T15:30:00Z') }],
  runAddress: 'https://college.example/riverside/runs/k7m-4td',
  confirmationAddress: 'https://college.example/riverside/runs/k7m-4td/booked/abc',
  cannotAddress: 'https://college.example/riverside/bookings/cannot-come/abc',
  cancelAddress: 'https://college.example/riverside/bookings/cancel/xyz',
};

describe('a letter about a place', () => {
  it('says when, where to read more, how to cancel and whom to ring', () => {
    const { subject, body } = placeLetter(facts);
    expect(subject).toBe('Your place: k7m-4td');
    expect(body).toContain('Hello Daniel,');
    expect(body).toContain('- Wednesday 13 January 2027, 1pm to 3.30pm');
    for (const words of [facts.runAddress, facts.cancelAddress, '020 7946 0000'])
      expect(body).toContain(words);
  });

  it('for the list, leads to the number on it', () => {
    expect(listLetter(facts).body).toContain(facts.confirmationAddress);
    // In the words of the page it leads to.
    expect(listLetter(facts).body).toContain(confirmationText.en.listedNext[0]);
  });

  it('says so kindly when no day is set and no telephone known', () => {
    const { body } = placeLetter({ ...facts, sessions: [], phone: null });
    expect(body).toContain('as soon as it is set');
    expect(body).not.toContain('ring us');
  });

  it('has a subject that tells a passer-by nothing', () => {
    for (const { subject } of [
      placeLetter(facts),
      listLetter(facts),
      givenLetter(facts),
      goodbyeLetter(facts, 'booked'),
      goodbyeLetter(facts, 'listed'),
    ]) {
      expect(subject).toMatch(/^[A-Z][a-z ]+: k7m-4td$/);
      expect(subject.toLowerCase()).not.toContain('riverside');
    }
  });
});
