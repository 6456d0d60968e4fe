import { searchInput } from '#design/components/search-input/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Looking for a course',
    html: searchInput({ name: 'looking-for', label: { text: 'Search the prospectus', size: 's' } }),
  },
];
