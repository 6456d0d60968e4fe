import { barChart } from '#design/charts/bar-chart.ts';
import { controlChart } from '#design/charts/control-chart.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Bars with a line to reach',
    html: barChart({
      id: 'example-bars',
      title: 'Staff tutors each term, with the aim',
      finding: 'The most in one term was 9, in Summer 2026. The aim is 17.',
      bars: [
        { label: 'Spring 2026', value: 7 },
        { label: 'Summer 2026', value: 9 },
        { label: 'Autumn 2026', value: 6, more: 3 },
      ],
      line: { label: 'Aim', value: 17 },
      key: { value: 'Have taught', more: 'Named, and still to teach' },
    }),
  },
  {
    name: 'A control chart with a run, and what happened',
    html: controlChart({
      id: 'example-control',
      title: 'Share of items brought by people with lived experience and carers',
      finding: 'Seven meetings in a row, from March to September, lie below the usual half.',
      points: [50, 60, 40, 50, 60, 40, 44, 36, 40, 36, 44, 36, 50].map((value, at) => ({
        value,
        mark: at > 4 && at < 12 ? 'run' : null,
      })),
      ends: ['Oct 2025', 'Oct 2026'],
      centre: { label: '50%', value: 50 },
      limits: [
        { label: '16%', value: 16 },
        { label: '84%', value: 84 },
      ],
      scale: { least: 0, most: 100 },
      marks: [{ at: 12, label: 'regroup' }],
      key: {
        centre: 'what is usual',
        limits: 'how far one meeting may lie from it',
        usual: 'a meeting',
        run: 'one of a run',
        outside: 'outside the limits',
      },
    }),
  },
];
