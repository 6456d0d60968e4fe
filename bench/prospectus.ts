import type { Figure, Line, Settings } from './figure.ts';
import { fetched } from './support/app-process.ts';
import { load } from './support/load.ts';
import { paired } from './support/paired.ts';
import { onStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';
import { visitedPages } from './support/visited-pages.ts';
import { per, times } from './support/words.ts';

const PROMISE = 0.4;
const CONNECTIONS = 10;

/** The prospectus as a visitor gets it, kept until the data changes and checked by one question, against a page that never changes. */
export const prospectus: Figure = {
  name: 'prospectus',
  about: 'prospectus, kept by data version, against a constant page of the same size',
  measure: (settings) =>
    onStage({}, async (stage) => [
      await compare(stage, settings, 'identity'),
      await compare(stage, settings, 'br'),
    ]),
};

async function compare({ app, college }: Stage, settings: Settings, encoding: string): Promise<Line> {
  const path = visitedPages(college).prospectus.paths[0]!;
  const { body } = await fetched(app.url + path);
  await app.constant(body);
  const side = (address: string) => async (seconds: number) => {
    const requests = [{ method: 'GET' as const, path: address, headers: { 'accept-encoding': encoding } }];
    return (await load({ url: app.url, connections: CONNECTIONS, requests, seconds, expected: 200 }))
      .perSecond;
  };
  const compared = await paired(settings, side(path), side('/bench/constant'));
  const compressed = encoding !== 'identity';
  return {
    figure: `prospectus ÷ constant page${compressed ? ', both compressed (br)' : ''}`,
    promise: compressed ? '' : `≥ ${PROMISE}`,
    measured: times(compared),
    held: compressed ? null : compared.ratio >= PROMISE,
    note: `${per(compared.first)} against ${per(compared.second)}, ${Math.round(body.length / 1024)} KB`,
  };
}
