import { expect, test } from 'vitest';
import { modules } from '#src/modules.ts';
import { publicPath } from './public-path.ts';

const gets = modules.flatMap((module) => module.routes).filter((route) => route.method === 'GET');
const SAMPLES: Readonly<Record<string, string>> = {
  ':space': 'riverside',
  ':ref': 'abc-def',
  ':code': 'abc-def',
  ':group': 'abc-def',
  ':meeting': 'abc-def',
};
const ELSEWHERE =
  /^\/(?:demo|design|set-up|feedback\/thanks|sign-in\/|api\/)|calendar\.ics$|\/calendar$|\.csv$/;
const TOKEN = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFG';

const sample = (path: string) =>
  path
    .split('/')
    .map((part) => (part.startsWith(':') ? (SAMPLES[part] ?? TOKEN) : part))
    .join('/');

const forEverybody = gets.filter(
  ({ path, guard, audience }) =>
    guard.name === 'anyone' && audience === 'everyone' && !path.endsWith(':token'),
);

test.each(forEverybody.map(({ path }) => path).filter((path) => !ELSEWHERE.test(path)))(
  'the public page %s can be what something is about',
  (path) => {
    expect(publicPath(sample(path))).toBe(sample(path));
  },
);

test.each(
  gets
    .filter((route) => !forEverybody.includes(route))
    .map(({ path }) => path)
    .filter((path) => path.split('/').length > 2),
)('the address of %s is not kept', (path) => {
  expect(publicPath(sample(path))).toBe('');
});

test.each([
  ['/riverside/prospectus?q=my+own+words', '/riverside/prospectus'],
  ['/riverside/runs/abc-def#who', '/riverside/runs/abc-def'],
  ['/riverside/people?q=Arthur', ''],
  ['//elsewhere.example', ''],
  ['/\\elsewhere.example', ''],
  ['https://elsewhere.example/', ''],
  ['Arthur Pell', ''],
  ['', ''],
])('%s is kept as %j', (address, kept) => {
  expect(publicPath(address)).toBe(kept);
});
