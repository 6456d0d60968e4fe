import { statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { readConfig, settings, SettingsRefused } from '#platform/config/config.ts';
import type { Platform } from '#platform/platform.ts';
import type { Config, SettingName } from '#platform/config/config.ts';
import { installationHealth } from '#modules/operator/index.ts';
import type { HealthFinding } from '#modules/operator/index.ts';
import { dataDirOf, openApp } from '#src/start.ts';
import { addLinks } from '#platform/audit/add-links.ts';
import { withClient } from '#platform/database/open-database.ts';

type Say = (line: string) => void;
interface Finding {
  readonly well: boolean;
  readonly says: string;
}

const GIBIBYTE = 1024 ** 3;
const LITTLE_ROOM = 1;

/** Looks at everything Alongside stands on, and says what is well and what to do about the rest. Exit code 1 when something is not. */
export async function doctor(environment: NodeJS.ProcessEnv, say: Say): Promise<number> {
  const config = settingsFound(environment, say);
  if (!config) return 1;
  const findings = [...(await disk(config)), ...(await database(config)), mail(config)];
  for (const { well, says } of findings) say(`${well ? 'well     ' : 'NOT WELL '} ${says}`);
  return findings.every(({ well }) => well) ? 0 : 1;
}

function settingsFound(environment: NodeJS.ProcessEnv, say: Say): Config | null {
  try {
    const config = readConfig(environment);
    for (const name of Object.keys(settings) as SettingName[])
      say(
        `${name.padEnd(18)} ${shown(name, config)} (${environment[name] ? 'set in the environment' : 'the product’s own choice'})`,
      );
    return config;
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    for (const problem of error.problems) say(`NOT WELL  ${problem}`);
    return null;
  }
}

function shown(name: SettingName, config: Config): string {
  const value = config[name];
  if (value === undefined) return 'none';
  return 'secret' in settings[name] ? 'a secret, not shown' : String(value);
}

async function disk(config: Config): Promise<Finding[]> {
  const folder = dataDirOf(config);
  if (!existsSync(folder))
    return [{ well: true, says: `The data folder ${folder} is not there yet; the first start makes it.` }];
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GIBIBYTE;
  const says = `The data folder is ${folder}, with ${free.toFixed(1)} GiB free.`;
  return [
    free < LITTLE_ROOM
      ? { well: false, says: `${says} Make room soon: without any, nothing can be saved.` }
      : { well: true, says },
  ];
}

// Doctor looks at these itself, also where no database answers.
const SAID_ALREADY = new Set(['Database', 'Room on the disk', 'Mail']);

// Where nothing runs, nobody has linked what came last: that alone is no trouble. A chain that cannot be gone on with is.
async function linkWhatWaits({ database, clock }: Platform): Promise<Finding[]> {
  try {
    await addLinks(database, () => clock.now());
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      {
        well: false,
        says: `The audit chain of a college cannot be gone on with (${why}). Look at it with: alongside audit verify`,
      },
    ];
  }
}

function inOneLine({ about, well, says, todo }: HealthFinding): Finding {
  return { well, says: [`${about}:`, says, todo].filter(Boolean).join(' ') };
}

async function database(config: Config): Promise<Finding[]> {
  try {
    const { app, database: open } = await openApp(config, true);
    const version = await withClient(
      open.owner,
      async (client) => (await client.query<{ version: string }>('select version()')).rows[0]!.version,
    );
    const unlinked = await linkWhatWaits(app.platform);
    const health = await installationHealth(app.platform);
    await app.stop();
    await open.stop();
    return [
      {
        well: true,
        says: `The database answers: ${version.split(' ').slice(0, 2).join(' ')}${config.DATABASE_URL ? ', on a server' : ', our own'}.`,
      },
      { well: true, says: 'The app’s database role is bound by row security.' },
      { well: true, says: 'The app key opens what is sealed here.' },
      ...unlinked,
      ...health.filter(({ about }) => !SAID_ALREADY.has(about)).map(inOneLine),
    ];
  } catch (error) {
    return [{ well: false, says: error instanceof Error ? error.message : String(error) }];
  }
}

function mail(config: Config): Finding {
  return {
    well: true,
    says: config.SMTP_URL
      ? 'Mail is handed to the server in SMTP_URL.'
      : 'Mail stays in the demonstration’s outbox (/demo/outbox).',
  };
}
