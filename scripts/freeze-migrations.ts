/**
 * Notes the migrations that have landed, so that a test refuses any change to them:
 *   bin/with-node all scripts/freeze-migrations.ts
 * Adds what is new. Refuses, like the test, when a landed file was changed.
 */
import { writeFileSync } from 'node:fs';
import { changedSinceLanding, LANDED_FILE, landedSums, migrationSums } from '#test/sweeps/support/landed.ts';

const [landed, now] = [landedSums(), migrationSums()];
const troubles = changedSinceLanding(landed, now);
if (troubles.length > 0) {
  process.stderr.write(`${troubles.join('\n')}\n`);
  process.exitCode = 1;
} else {
  writeFileSync(LANDED_FILE, `${JSON.stringify(now, null, 2)}\n`);
  const added = Object.keys(now).filter((name) => !Object.hasOwn(landed, name));
  process.stdout.write(added.length > 0 ? `Frozen: ${added.join(', ')}\n` : 'Nothing new to freeze.\n');
}
