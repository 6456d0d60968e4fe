import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '#platform/database/database.ts';
import { aDatabase } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { keepToOneMode } from './installation.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
let one: TestDatabase;
let database: Database;

beforeAll(async () => {
  one = await aDatabase();
  database = new Database(one.pool);
});
afterAll(async () => {
  await database.close();
  await one.drop();
});

test('a demonstration never starts as a live college, nor without the key that seals it', async () => {
  await keepToOneMode(database, 'demo', ['aaaa'], NOW);
  await keepToOneMode(database, 'demo', ['aaaa'], NOW);
  await expect(keepToOneMode(database, 'live', ['aaaa'], NOW)).rejects.toThrow('made in demo mode');
  await expect(keepToOneMode(database, 'demo', ['bbbb'], NOW)).rejects.toThrow('another app key');
});

test('while keys are changed, the old one stands behind the new; then it may go', async () => {
  await keepToOneMode(database, 'demo', ['bbbb', 'aaaa'], NOW);
  await keepToOneMode(database, 'demo', ['bbbb'], NOW);
  await expect(keepToOneMode(database, 'demo', ['aaaa'], NOW)).rejects.toThrow('another app key');
});
