import { readFileSync } from 'node:fs';
import type { Answer, Browser } from '#test/support/browser.ts';
import { formsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** Amina's spreadsheet, with the slips such files have. */
export const SAMPLE = readFileSync(
  new URL('../../model/term-sheet/samples/riverside-spring-2027.csv', import.meta.url),
);

export const HEADINGS =
  'Ref,Course title,Type,Start date,Time,Weeks,Where,Room,Max places,Peer tutor,Staff tutor,Notes';

/** Hands a file in, as a browser does. */
export async function handIn(
  browser: Browser,
  space: Pick<Space, 'slug'>,
  file: Buffer | string,
  name = 'spring.csv',
): Promise<Answer> {
  const at = `/${space.slug}/manage/import`;
  const form = formsOf((await browser.get(at)).body).find(({ action }) => action === at)!;
  const boundary = 'a-line-between-parts';
  const fields = Object.entries(form.fields).map(
    ([field, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${String(value)}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="sheet"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(fields.join('') + head),
    Buffer.from(file),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return browser.postRaw(at, body, `multipart/form-data; boundary=${boundary}`);
}

/** Hands a file in and answers with the address of its page. */
export async function handedIn(
  browser: Browser,
  space: Pick<Space, 'slug'>,
  file: Buffer | string,
  name?: string,
): Promise<string> {
  const answer = await handIn(browser, space, file, name);
  if (!answer.location) throw new Error(`The sheet was not taken: ${answer.status}`);
  return answer.location.split('?')[0]!;
}
