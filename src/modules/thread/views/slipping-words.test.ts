import { describe, expect, it } from 'vitest';
import { MEASURES } from '../model/measures.ts';
import { readSlipping } from '../model/slipping.ts';
import type { Finding } from '../model/slipping.ts';
import { slippingText } from './slipping-text.ts';
import { measureWords, seenWords, slippingSentences } from './slipping-words.ts';

const run = {
  tail: 'low' as const,
  from: '2026-03-03',
  to: '2026-09-01',
  seenOn: '2026-09-01',
  meetings: 7,
  none: false,
};
const FINDINGS: readonly Finding[] = [
  { kind: 'quiet' },
  { kind: 'slipping', run },
  { kind: 'slipping', run: { ...run, tail: 'high' } },
  { kind: 'slipping', run: { ...run, none: true } },
  { kind: 'too soon', run, since: 2, back: true },
  { kind: 'was', run, since: 9 },
  { kind: 'few' },
];
const steady = readSlipping(
  Array.from({ length: 16 }, (_, at) => ({
    heldOn: `2025-01-${String(at + 1).padStart(2, '0')}`,
    part: at % 2,
    whole: 2,
  })),
);
const told = (finding: Finding, language: 'en' | 'easy') =>
  MEASURES.flatMap((measure) => slippingSentences(measure, { ...steady, finding }, language));

describe('what is said of a change', () => {
  it('names whose share, which way, how long and since when', () => {
    expect(told(FINDINGS[3]!, 'en').join(' ')).toContain(
      'No item was brought by a professional at seven meetings in a row, since March 2026.',
    );
    expect(told(FINDINGS[2]!, 'en').join(' ')).toContain('a larger share of the items than usual');
    expect(
      slippingSentences(
        'items-lived',
        { ...steady, finding: { kind: 'too soon', run, since: 1, back: false } },
        'en',
      ).at(-1),
    ).toBe('The last meeting goes the other way: too soon to say.');
  });

  it('is said in Easy Read in short sentences of their own', () => {
    const easy = [
      ...FINDINGS.flatMap((finding) => [
        ...told(finding, 'easy'),
        ...('run' in finding ? [seenWords(finding, 'easy')] : []),
      ]),
      ...MEASURES.map((measure) => measureWords.easy[measure].title),
      ...slippingText.easy.basedOn(16).split('. '),
    ];
    expect(easy.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
    expect(told(FINDINGS[1]!, 'easy')).not.toEqual(told(FINDINGS[1]!, 'en'));
  });
});
