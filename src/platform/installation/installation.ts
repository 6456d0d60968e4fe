import type { Database } from '#platform/database/database.ts';

/** One fact about this installation, or null. */
export async function installationFact<T>(database: Database, key: string): Promise<T | null> {
  const [row] = await database.global<{ value: T }>(`select value from installation where key = $1`, [key]);
  return row ? row.value : null;
}

export async function setInstallationFact(
  database: Database,
  key: string,
  value: unknown,
  now: Date,
): Promise<void> {
  await database.global(
    `insert into installation (key, value, set_at) values ($1, $2, $3) on conflict (key) do update set value = excluded.value, set_at = excluded.set_at`,
    [key, JSON.stringify(value), now],
  );
}

/**
 * Notes on first start whether this data is a demonstration or live, and which app key seals it; refuses afterwards to
 * start it as the other, or without that key (throws a sentence that says what to do).
 */
export async function keepToOneMode(
  database: Database,
  mode: 'demo' | 'live',
  keyPrints: readonly string[],
  now: Date,
): Promise<void> {
  const noted = await installationFact<{ mode: string; key: string }>(database, 'mode');
  if (!noted) return setInstallationFact(database, 'mode', { mode, key: keyPrints[0] }, now);
  if (noted.mode !== mode) {
    throw new Error(
      `This data was made in ${noted.mode} mode and will not start in ${mode} mode, so that invented people and real ones never mix. Set ALONGSIDE_MODE=${noted.mode}, or choose another DATA_DIR or database.`,
    );
  }
  if (!keyPrints.includes(noted.key)) {
    throw new Error(
      'This data was sealed with another app key: what helps people and private notes could not be read. Put the kept app-key file back into the data folder (or give it as APP_KEY, old keys after the new).',
    );
  }
  if (noted.key !== keyPrints[0])
    await setInstallationFact(database, 'mode', { mode, key: keyPrints[0] }, now);
}
