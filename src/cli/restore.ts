import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settleWorks } from '#modules/operator/index.ts';
import { BackupFile } from '#platform/backup/backup-file.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { settleRestored, verifyRestored } from '#platform/backup/settle-restored.ts';
import type { Config } from '#platform/config/config.ts';
import { reachDatabase } from '#platform/database/open-database.ts';
import { openLog } from '#platform/log/log.ts';
import { appKeys } from '#platform/seal/app-key.ts';
import { Seal } from '#platform/seal/seal.ts';
import { dataDirOf, openApp } from '#src/start.ts';
import { COMMANDS } from './commands.ts';
import { Slip } from './slip.ts';

type Say = (line: string) => void;

/** `alongside restore FILE`: a backup into an empty place. Exit code 1 where the audit chain does not check out afterwards. */
export async function restoreCommand(
  config: Config,
  positionals: readonly string[],
  say: Say,
): Promise<number> {
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new Slip(`Say which file: ${COMMANDS.restore.usage}`);
  const keys = keysHere(config);
  const file = await BackupFile.open(path, new Seal(keys));
  try {
    refuseOtherMode(config, file);
    await putBack(config, keys, file, say);
    return await settle(config, file, say);
  } finally {
    file.close();
  }
}

// A new key would open nothing that is in the backup, so none is made.
function keysHere(config: Config): readonly Buffer[] {
  const folder = dataDirOf(config);
  if (!config.APP_KEY && !existsSync(join(folder, 'app-key')))
    throw new Slip(
      `The app key is not here, and a backup never contains it. Put your kept copy into ${join(folder, 'app-key')}, or give it as APP_KEY, and try again. Nothing was changed.`,
    );
  return appKeys(folder, config.APP_KEY);
}

function refuseOtherMode(config: Config, { manifest }: BackupFile): void {
  if (manifest.mode !== config.ALONGSIDE_MODE)
    throw new Slip(
      `This backup is of an installation in ${manifest.mode} mode. Set ALONGSIDE_MODE=${manifest.mode} and try again. Nothing was changed.`,
    );
}

async function putBack(config: Config, keys: readonly Buffer[], file: BackupFile, say: Say): Promise<void> {
  const addresses = await reachDatabase(config, dataDirOf(config), keys.at(-1)!, openLog(config.LOG_LEVEL));
  try {
    const { madeAt, product, tables } = file.manifest;
    say(`Restoring the backup of ${madeAt}, made by Alongside ${product} …`);
    const rows = await restoreBackup(file, addresses);
    say(`${rows} rows are back in ${tables.length} tables, as many in each as there were.`);
  } finally {
    await addresses.stop();
  }
}

async function settle(config: Config, file: BackupFile, say: Say): Promise<number> {
  const { app, database } = await openApp(config, true);
  try {
    const { database: reading, jobs, clock } = app.platform;
    const held = await settleRestored(reading, jobs, await file.jobs(), clock.now());
    await settleWorks(reading, clock.now());
    const checked = await verifyRestored(reading, file.manifest.chains);
    const findings = checked.flatMap((one) => one.findings);
    for (const { says } of findings.slice(0, 20)) say(`NOT WELL  ${says}`);
    if (findings.length === 0) say('The audit chain of every college checks out, up to where it was.');
    say('Everybody signs in anew.');
    if (held > 0)
      say(
        `${held} messages had not gone when the backup was made. They are kept as not sent: somebody should look at them.`,
      );
    return findings.length === 0 ? 0 : 1;
  } finally {
    await app.stop();
    await database.stop();
  }
}
