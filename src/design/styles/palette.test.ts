import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('_palette.scss', import.meta.url), 'utf8');
const palette = new Map(
  Array.from(source.matchAll(/^\$([\w-]+): (#[0-9a-f]{6});/gm), ([, name, hex]) => [name!, hex!]),
);

function colour(name: string): string {
  const hex = palette.get(name);
  if (!hex) throw new Error(`no colour called ${name}`);
  return hex;
}

/** Relative luminance, from 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const WORDS = 4.5;
const SHAPES = 3;

describe('contrast of the palette', () => {
  it('is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(
    ['ink', 'soft-ink', 'plum', 'plum-deep', 'clay', 'earth', 'berry', 'pine', 'harbour'].flatMap((words) =>
      ['paper', 'cream', 'oat'].map((surface) => [words, surface]),
    ),
  )('words in %s on %s', (words, surface) => {
    expect(contrast(colour(words), colour(surface))).toBeGreaterThanOrEqual(WORDS);
  });

  it.each([
    ['paper', 'plum'],
    ['paper', 'plum-deep'],
    ['paper', 'pine'],
    ['paper', 'berry'],
    ['ink', 'marigold'],
    ['ink', 'marigold-pale'],
    ['plum-deep', 'marigold-pale'],
    ['plum', 'plum-pale'],
    ['ink', 'sand'],
  ])('words in %s on %s', (words, surface) => {
    expect(contrast(colour(words), colour(surface))).toBeGreaterThanOrEqual(WORDS);
  });

  it.each([
    ['soft-ink', 'paper'],
    ['amber', 'paper'],
    ['clay', 'paper'],
    ['harbour', 'paper'],
    ['pine', 'paper'],
    ['berry', 'paper'],
    ['plum', 'plum-pale'],
    ['clay', 'cream'],
  ])('shapes and lines in %s on %s', (shape, surface) => {
    expect(contrast(colour(shape), colour(surface))).toBeGreaterThanOrEqual(SHAPES);
  });
});
