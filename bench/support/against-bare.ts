import type { Settings } from '../figure.ts';
import type { Replayable } from './captured.ts';
import { load } from './load.ts';
import type { LoadRequest } from './load.ts';
import { paired } from './paired.ts';
import type { Compared } from './paired.ts';
import type { Stage } from './stage.ts';
import { per } from './words.ts';

/** As many as the app has connections to its database. */
const LANES = 10;

export interface AgainstBare {
  readonly requests: readonly LoadRequest[];
  readonly expected: number;
  /** What these requests send to the database. */
  readonly works: readonly Replayable[];
}

/**
 * Requests over HTTP against the same statements by the bare driver, as many at once. The note says what processor time
 * the app's process spent on each, and the driver's: that hardly moves when the machine is busy with something else.
 */
export async function againstBare(
  { app, bare, database }: Stage,
  settings: Settings,
  { requests, expected, works }: AgainstBare,
): Promise<{ compared: Compared; note: string }> {
  const spent = { app: 0, answers: 0, driver: 0, replays: 0 };
  const overHttp = async (seconds: number) => {
    const before = await app.processorTime();
    const loaded = await load({ url: app.url, connections: LANES, requests, seconds, expected });
    spent.app += (await app.processorTime()) - before;
    spent.answers += loaded.answers;
    return loaded.perSecond;
  };
  const bareDriver = async (seconds: number) => {
    const replayed = await bare.replay({ database: database.app, works, lanes: LANES, seconds });
    spent.driver += replayed.processorTime;
    spent.replays += replayed.done;
    return replayed.perSecond;
  };
  const compared = await paired(settings, overHttp, bareDriver);
  const each = `${(spent.app / spent.answers).toFixed(2)} ms of processor against ${(spent.driver / spent.replays).toFixed(2)} ms`;
  const note = `${per(compared.first)} against ${per(compared.second)}, ${each}, ${works[0]!.statements.length} round trips`;
  return { compared, note };
}
