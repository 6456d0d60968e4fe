import { plural } from '#design/plural.ts';
import type { WhatComesIn } from '../../import/what-comes-in.ts';

/** The whole in one breath: "24 courses can come in, 5 lines need mending. 10 of the 24 have a question." */
export function headline(lines: WhatComesIn): string {
  const here = lines.ignored.filter((line) => line.notes.some(({ kind }) => kind === 'already-here')).length;
  return [comeIn(lines, here > 0), questions(lines), alreadyHere(here), changed(lines.changed.length)]
    .filter((words) => words !== '')
    .join(' ');
}

function comeIn({ add, refused }: WhatComesIn, someHere: boolean): string {
  const first =
    add.length === 0 && someHere
      ? 'Nothing new to bring in'
      : plural(add.length, { one: '# course can come in', other: '# courses can come in' });
  if (refused.length === 0) return add.length === 0 ? `${first}.` : `${first}, and no line needs mending.`;
  return `${first}, ${plural(refused.length, { one: '# line needs mending', other: '# lines need mending' })}.`;
}

function questions({ add, questions: asked }: WhatComesIn): string {
  if (asked === 0) return '';
  if (asked === add.length)
    return add.length === 1
      ? 'It has a question you can settle now or later.'
      : 'Each has a question you can settle now or later.';
  return `${asked.toLocaleString('en-GB')} of the ${add.length.toLocaleString('en-GB')} ${asked === 1 ? 'has' : 'have'} a question you can settle now or later.`;
}

function alreadyHere(count: number): string {
  return count === 0
    ? ''
    : plural(count, {
        one: '# is here already, and nothing changed.',
        other: '# are here already, and nothing changed.',
      });
}

function changed(count: number): string {
  return count === 0
    ? ''
    : plural(count, {
        one: '# is here already and the sheet says something else.',
        other: '# are here already and the sheet says something else.',
      });
}
