import { readFileSync } from 'node:fs';
import { newId } from '#platform/ids/ids.ts';
import type { TestApp } from '#test/support/app.ts';
import { aVisitor } from './asking.ts';
import { CHECKOUT } from './source-files.ts';
import type { FilledSpace } from './world.ts';

const BOUNDARY = 'the-boundary';
const SAMPLE = `${CHECKOUT}/src/modules/college/model/term-sheet/samples/riverside-spring-2027.csv`;

/** A spreadsheet of a few lines on its way in, handed in as a coordinator does. Returns the id of the import. */
export async function anImport(filled: FilledSpace, app: TestApp): Promise<string> {
  const { browser, token } = await aVisitor(app, filled.everything);
  const sheet = readFileSync(SAMPLE, 'utf8').split('\n').slice(0, 8).join('\n');
  const part = (head: string, value: string) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const body = [
    part('name="_csrf"', token),
    part('name="_key"', newId()),
    part('name="sheet"; filename="spring.csv"', sheet),
    `--${BOUNDARY}--\r\n`,
  ].join('');
  const answer = await browser.postRaw(
    `/${filled.space.slug}/manage/import`,
    body,
    `multipart/form-data; boundary=${BOUNDARY}`,
  );
  const id = /\/import\/([\w-]+)/.exec(answer.location ?? '')?.[1];
  if (!id) throw new Error(`Handing in the spreadsheet answered ${answer.status}`);
  return id;
}
