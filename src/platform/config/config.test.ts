import { expect, test } from 'vitest';
import { readConfig, SettingsRefused } from './config.ts';

test('with nothing set, it is the demonstration on this machine alone', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    ALONGSIDE_MODE: 'demo',
    PORT: 3000,
    HOST: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
  });
});

test('every problem is said at once, with what was expected', () => {
  const wrong = () =>
    readConfig({ PORT: 'lots', ALONGSIDE_MODE: 'test', DATABASE_URL: 'mysql://x', APP_KEY: 'short' });
  expect(wrong).toThrow(SettingsRefused);
  try {
    wrong();
  } catch (refused) {
    expect((refused as SettingsRefused).problems.map((problem) => problem.split(' ')[0])).toEqual([
      'ALONGSIDE_MODE',
      'PORT',
      'DATABASE_URL',
      'APP_KEY',
    ]);
  }
});

test('an empty value is as good as none', () => {
  expect(readConfig({ PORT: '' }).PORT).toBe(3000);
});

test('a secret may come from a file, and a missing file is named', () => {
  expect(() => readConfig({ SMTP_URL_FILE: '/nowhere/smtp' })).toThrow('/nowhere/smtp');
});

test('live mode asks for mail before it starts', () => {
  expect(() => readConfig({ ALONGSIDE_MODE: 'live' })).toThrow('SMTP_URL');
});

test('a live college is never served over plain http to other machines', () => {
  const live = { ALONGSIDE_MODE: 'live', SMTP_URL: 'smtp://localhost:25' };
  expect(() => readConfig({ ...live, PUBLIC_URL: 'http://college.example' })).toThrow('https://');
  expect(readConfig({ ...live, PUBLIC_URL: 'https://college.example/' }).publicUrl).toBe(
    'https://college.example',
  );
});
