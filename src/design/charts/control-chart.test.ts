import { describe, expect, it } from 'vitest';
import { controlChart } from '#design/charts/control-chart.ts';
import { html } from '#design/html.ts';
import { faultsOf } from '#design/testing/faults-of.ts';

const chart = controlChart({
  id: 'share',
  title: 'Share of items <i>',
  finding: 'Two below the usual half.',
  points: [
    { value: 50, mark: null },
    { value: 100, mark: 'outside' },
    { value: 0, mark: 'run' },
  ],
  ends: ['May', 'July'],
  centre: { label: 'usual', value: 50 },
  limits: [{ label: 'least', value: 0 }],
  scale: { least: 0, most: 100 },
  marks: [{ at: 2, label: 'regroup' }],
  key: { centre: 'as ever', limits: 'how far', usual: 'a meeting', run: 'in a row', outside: 'far off' },
}).text;

const numbers = (pattern: RegExp) => [...chart.matchAll(pattern)].map((found) => found.slice(1).map(Number));

describe('a control chart', () => {
  it('is one picture that says what is to be seen in it', () => {
    expect(chart).toContain('role="img" aria-labelledby="share-title share-finding"');
    expect(chart).toContain('<desc id="share-finding">Two below the usual half.</desc>');
    expect(chart).toContain('Share of items &lt;i&gt;');
  });

  it('puts the points in order along the width, and higher for more; the centre half way', () => {
    const places = numbers(/<svg x="([\d.]+)%" y="([\d.]+)em"/g);
    const [first, second, third] = places;
    expect(places.map(([x]) => x)).toEqual(places.map(([x]) => x).toSorted((a, b) => a! - b!));
    expect(second![1]).toBeLessThan(first![1]!);
    expect(first![1]).toBeCloseTo((second![1]! + third![1]!) / 2, 1);
    const [centre] = numbers(/al-chart__centre" x1="[\d.]+%" x2="100%" y1="([\d.]+)em"/g);
    expect(centre![0]).toBeCloseTo(first![1]!, 1);
  });

  it('tells each kind of point by a shape, with its words, and stands what happened at its point', () => {
    for (const words of ['as ever', 'how far', 'a meeting', 'in a row', 'far off'])
      expect(chart).toContain(words);
    expect(chart.match(/al-chart__point--run/g)).toHaveLength(2);
    const [mark] = numbers(/al-chart__line" x1="([\d.]+)%/g);
    expect(mark![0]).toBe(numbers(/<svg x="([\d.]+)%"/g)[2]![0]);
  });

  it('is sound HTML', async () => {
    const page = html`<!DOCTYPE html><html lang="en-GB"><head><title>A – B</title></head><body><main><h1>A</h1>`;
    expect(await faultsOf(`${page.text}${chart}</main></body></html>`)).toEqual([]);
  });
});
