import { describe, expect, it } from 'vitest';
import { barChart } from '#design/charts/bar-chart.ts';
import { html } from '#design/html.ts';
import { faultsOf } from '#design/testing/faults-of.ts';

const chart = barChart({
  id: 'staff',
  title: 'Staff tutors each term',
  finding: '14 staff tutors, and the aim is 17.',
  bars: [
    { label: 'Summer 2026 <i>', value: 11 },
    { label: 'Autumn 2026', value: 6, more: 4 },
  ],
  line: { label: 'Aim', value: 17 },
  key: { value: 'Have taught', more: 'Named' },
});

const widths = (text: string, part: string) =>
  [
    ...text.matchAll(new RegExp(`<rect class="${part}" x="([\\d.]+)%?" y="[^"]+" width="([\\d.]+)%"`, 'g')),
  ].map((match) => [Number(match[1]), Number(match[2])]);

describe('a bar chart', () => {
  it('is one picture that says what is to be seen in it', () => {
    expect(chart.text).toContain('role="img" aria-labelledby="staff-title staff-finding"');
    expect(chart.text).toContain('<desc id="staff-finding">14 staff tutors, and the aim is 17.</desc>');
    expect(chart.text).toContain('Summer 2026 &lt;i&gt;');
  });

  it('draws each bar as long as its figure, what is to come after it, and the line where it belongs', () => {
    const [first, second] = widths(chart.text, 'al-chart__bar');
    expect(first![1]! / second![1]!).toBeCloseTo(11 / 6, 2);
    const [more] = widths(chart.text, 'al-chart__more');
    expect(more![0]).toBeCloseTo(second![1]!, 1);
    expect(more![1]! / second![1]!).toBeCloseTo(4 / 6, 2);
    const line = Number(/al-chart__line" x1="([\d.]+)%/.exec(chart.text)![1]);
    expect(line / first![1]!).toBeCloseTo(17 / 11, 2);
  });

  it('draws nothing beyond its own width, and stands without bars', () => {
    const long = barChart({
      id: 'a',
      title: 'A',
      finding: 'B',
      bars: [{ label: 'C', value: 90 }],
      line: { label: 'Aim', value: 3 },
    });
    expect(widths(long.text, 'al-chart__bar')[0]![1]).toBeLessThanOrEqual(100);
    expect(barChart({ id: 'a', title: 'A', finding: 'B', bars: [{ label: 'C', value: 0 }] }).text).toContain(
      'width="0%"',
    );
  });

  it('is sound HTML', async () => {
    const page = html`<!DOCTYPE html><html lang="en-GB"><head><title>A – B</title></head><body><main><h1>A</h1>${chart}</main></body></html>`;
    expect(await faultsOf(page.text)).toEqual([]);
  });
});
