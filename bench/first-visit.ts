import { get } from 'node:http';
import type { Figure, Line } from './figure.ts';
import { onStage } from './support/stage.ts';
import { visitedPages } from './support/visited-pages.ts';

const PROMISE = 70 * 1024;

/** What a first visit brings over the wire: the page and every style, script and picture named by it, compressed. */
export const firstVisit: Figure = {
  name: 'first-visit',
  about: 'bytes over the wire on a first visit, compressed',
  measure: () =>
    onStage({}, async ({ app, college }) => {
      const { prospectus, run } = visitedPages(college);
      const lines: Line[] = [];
      for (const { name, path } of [
        { name: 'front page', path: `/${college.slug}` },
        { name: `prospectus (${college.codes.length} runs)`, path: prospectus.paths[0]! },
        { name: run.name, path: run.paths[0]! },
      ])
        lines.push(await weighed(app.url, name, path));
      return lines;
    }),
};

async function weighed(url: string, name: string, path: string): Promise<Line> {
  const sizes = await weigh(url, path);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const note = `page ${kilobytes(sizes.get(path)!)}, ${sizes.size - 1} files ${kilobytes(total - sizes.get(path)!)}`;
  return {
    figure: `first visit: ${name}`,
    promise: `≤ ${kilobytes(PROMISE)}`,
    measured: kilobytes(total),
    held: total <= PROMISE,
    note,
  };
}

/** The bytes of a page and of all it leads to, by address. Icons that a stylesheet names are counted, though a browser may not need them. */
async function weigh(url: string, first: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const waiting = [first];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sizes.has(path)) continue;
    sizes.set(path, await bytesOverTheWire(url + path));
    waiting.push(...(await assetsNamedBy(url + path)));
  }
  return sizes;
}

// Asked twice, since Node's fetch unpacks a body without telling how many bytes came.
function bytesOverTheWire(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
      answer.on('error', reject);
    }).on('error', reject);
  });
}

async function assetsNamedBy(url: string): Promise<string[]> {
  const text = await (await fetch(url)).text();
  return [...new Set(text.match(/\/assets\/[\w.-]+/g) ?? [])];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
