import { describe, expect, test } from 'vitest';
import type { StageView } from '../model/stage-state.ts';
import { stageSentence } from './stage-sentence.ts';

const view = (more: Partial<StageView>): StageView => ({
  stage: 'design',
  state: 'not yet',
  voices: [],
  waitingFor: [],
  without: [],
  early: true,
  ...more,
});

describe('what the records show, in a sentence', () => {
  test.each([
    [
      view({
        state: 'recorded',
        voices: [
          { role: 'peer', howMany: 1, depth: 'shaped it' },
          { role: 'professional', howMany: 1, depth: 'shaped it' },
        ],
      }),
      'A peer tutor and a professional tutor shaped it.',
      'A peer tutor helped to make it. A professional tutor helped to make it.',
    ],
    [
      view({
        state: 'recorded',
        voices: [
          { role: 'peer', howMany: 2, depth: 'helped decide' },
          { role: 'professional', howMany: 1, depth: 'was there' },
        ],
      }),
      'Two peer tutors helped decide. A professional tutor took part.',
      'Two peer tutors helped to decide. A professional tutor was there.',
    ],
    [
      view({
        voices: [{ role: 'student', howMany: 3, depth: 'was there' }],
        waitingFor: ['peer', 'professional'],
      }),
      'Students took part. We have asked a peer tutor and a professional tutor and have not heard yet.',
      'Students were there. We asked a peer tutor and a professional tutor. They have not told us yet.',
    ],
    [
      view({
        state: 'missing',
        early: false,
        voices: [{ role: 'peer', howMany: 1, depth: 'shaped it' }],
        without: ['professional'],
      }),
      'A peer tutor shaped it. No professional tutor is recorded.',
      'A peer tutor helped to make it. We do not know of a professional tutor.',
    ],
    [
      view({ state: 'missing', early: false, without: ['peer', 'professional'] }),
      'Nobody is recorded.',
      'We do not know who did this.',
    ],
    [
      view({ stage: 'review', without: ['peer', 'professional'] }),
      'Looking back together comes after the last session.',
      'This comes at the end.',
    ],
  ])('%#', (shown, en, easy) => {
    expect(stageSentence(shown, 'en')).toBe(en);
    expect(stageSentence(shown, 'easy')).toBe(easy);
  });

  test('Easy Read keeps to fifteen words a sentence', () => {
    const long = view({
      state: 'missing',
      voices: [
        { role: 'peer', howMany: 12, depth: 'helped decide' },
        { role: 'coordinator', howMany: 2, depth: 'was there' },
      ],
      waitingFor: ['peer', 'professional'],
      without: ['professional'],
    });
    for (const sentence of stageSentence(long, 'easy').split('. '))
      expect(sentence.split(' ').length).toBeLessThanOrEqual(15);
  });
});

test('of the tutors of a run that has begun it says that they taught it', () => {
  const taught = view({
    stage: 'deliver',
    state: 'recorded',
    voices: [
      { role: 'peer', howMany: 1, depth: 'was there' },
      { role: 'professional', howMany: 1, depth: 'was there' },
    ],
  });
  expect(stageSentence(taught, 'en')).toBe('A peer tutor and a professional tutor taught it.');
  expect(stageSentence(taught, 'easy')).toBe('A peer tutor taught it. A professional tutor taught it.');
});
