import { barChart } from '#design/charts/bar-chart.ts';
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
];
