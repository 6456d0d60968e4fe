import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const port = z.coerce
  .number('a number from 1 to 65535')
  .int()
  .min(0, 'a number from 1 to 65535')
  .max(65535, 'a number from 1 to 65535');
const address = (schemes: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)),
      `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    );

/** Every setting there is, with its meaning. `doctor` prints this list; `.env.example` is checked against it. */
export const settings = {
  ALONGSIDE_MODE: {
    schema: z.enum(['demo', 'live'], 'demo or live').default('demo'),
    meaning:
      'demo: an invented college to try things in. live: a real one. A folder made in one never starts in the other.',
  },
  PORT: { schema: port.default(3000), meaning: 'The port the web server listens on.' },
  HOST: {
    schema: z.string().default('127.0.0.1'),
    meaning:
      'The network address to listen on. Loopback unless you say otherwise; 0.0.0.0 behind a proxy in a container.',
  },
  PUBLIC_URL: {
    schema: address(['http', 'https'])
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    meaning:
      'How people reach this installation, such as https://college.example. Makes links in mail, calendars and cookies.',
  },
  DATA_DIR: {
    schema: z.string().min(1).optional(),
    meaning: 'The folder for the database, the app key and logs.',
  },
  DATABASE_URL: {
    schema: address(['postgres', 'postgresql']).optional(),
    meaning:
      'A PostgreSQL server (16 or newer), as the owner of the database. Without it, Alongside runs its own.',
    secret: true,
  },
  DATABASE_APP_URL: {
    schema: address(['postgres', 'postgresql']).optional(),
    meaning:
      "The app's own role on that server, when the owner may not make roles. It must own nothing and must not bypass row security.",
    secret: true,
  },
  APP_KEY: {
    schema: z
      .string()
      .regex(
        /^[0-9a-f]{64}(,[0-9a-f]{64})*$/,
        '64 hexadecimal digits; several, separated by commas, while changing keys',
      )
      .optional(),
    meaning:
      'The key that seals what helps people and private notes. Without it, one is made in DATA_DIR/app-key. Losing it loses them.',
    secret: true,
  },
  SMTP_URL: {
    schema: address(['smtp', 'smtps']).optional(),
    meaning:
      'Where mail is handed over, such as smtps://user:password@mail.example:465. In demo mode mail stays in /demo/outbox.',
    secret: true,
  },
  MAIL_FROM: {
    schema: z.string().min(3).default('Alongside <no-reply@localhost>'),
    meaning: 'The sender of mail: a neutral name and address.',
  },
  NOTIFY_API_KEY: {
    schema: z
      .string()
      .regex(/[0-9a-f-]{36}-[0-9a-f-]{36}$/, 'the whole key, as GOV.UK Notify shows it once')
      .optional(),
    meaning:
      'The key of a GOV.UK Notify service, for text messages. Without it people who chose texts are put on the phone list; in demo mode texts stay in /demo/outbox.',
    secret: true,
  },
  NOTIFY_TEMPLATE: {
    schema: z.uuid('the id of a template').optional(),
    meaning:
      'The id of a text message template there whose whole text is ((message)). It is needed with NOTIFY_API_KEY.',
  },
  NOTIFY_URL: {
    schema: address(['http', 'https']).default('https://api.notifications.service.gov.uk'),
    meaning:
      'Where GOV.UK Notify answers. Leave it, unless you test against something that speaks as it does.',
  },
  METRICS_TOKEN: {
    schema: z.string().min(16, 'at least 16 characters').optional(),
    meaning:
      'Opens /metrics to a Prometheus that sends it as a bearer token. Without it, /metrics answers only this machine.',
    secret: true,
  },
  LOG_LEVEL: {
    schema: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'fatal, error, warn, info, debug or silent',
      )
      .default('warn'),
    meaning: 'How much is written to the log.',
  },
  TRUST_PROXY: {
    schema: z
      .enum(['yes', 'no'], 'yes or no')
      .default('no')
      .transform((answer) => answer === 'yes'),
    meaning: 'yes only behind a proxy of yours that sets X-Forwarded-For and -Proto.',
  },
  DATABASE_POOL: {
    schema: z.coerce
      .number('a number from 2 to 50')
      .int()
      .min(2, 'a number from 2 to 50')
      .max(50, 'a number from 2 to 50')
      .default(10),
    meaning: 'How many database connections one process uses. About 10 suits two cores.',
  },
} as const satisfies Record<string, { schema: z.ZodType; meaning: string; secret?: boolean }>;

export type SettingName = keyof typeof settings;
export type Config = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> } & {
  /** Where people reach us: PUBLIC_URL, or the address we listen on. */
  readonly publicUrl: string;
};

/** All that is wrong with the settings, at once. */
export class SettingsRefused extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `Some settings need mending before Alongside can start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** Whether people reach us over plain http from other machines: for a demonstration at most. */
export function isOpenToListeners(config: Pick<Config, 'PUBLIC_URL'>): boolean {
  const address = config.PUBLIC_URL ? new URL(config.PUBLIC_URL) : null;
  return address?.protocol === 'http:' && !THIS_MACHINE.includes(address.hostname);
}

type Environment = Readonly<Record<string, string | undefined>>;

function valueOf(name: SettingName, environment: Environment, problems: string[]): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file === undefined) return environment[name] || undefined;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  problems.push(`${name}_FILE names a file that is not there: ${file}`);
  return undefined;
}

function understood(name: SettingName, environment: Environment, problems: string[]): unknown {
  const result = settings[name].schema.safeParse(valueOf(name, environment, problems));
  if (result.success) return result.data;
  problems.push(`${name} should be ${result.error.issues[0]!.message}. ${settings[name].meaning}`);
  return undefined;
}

function listening(config: { HOST: string; PORT: number }): string {
  const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(config.HOST) ? 'localhost' : config.HOST;
  return `http://${host}:${config.PORT}`;
}

/**
 * Reads every setting from the environment (`NAME`, or a file named by `NAME_FILE`).
 * Throws `SettingsRefused` naming every problem at once.
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const names = Object.keys(settings) as SettingName[];
  const config = Object.fromEntries(
    names.map((name) => [name, understood(name, environment, problems)]),
  ) as Config;
  if (config.DATABASE_APP_URL && !config.DATABASE_URL)
    problems.push('DATABASE_APP_URL needs DATABASE_URL beside it: the owner, who migrates.');
  if (config.ALONGSIDE_MODE === 'live' && !config.SMTP_URL)
    problems.push('SMTP_URL is needed in live mode: people sign in and are told of their bookings by mail.');
  if (config.NOTIFY_API_KEY && !config.NOTIFY_TEMPLATE)
    problems.push(
      'NOTIFY_TEMPLATE is needed with NOTIFY_API_KEY: the id of the template that texts are sent by.',
    );
  if (config.ALONGSIDE_MODE === 'live' && isOpenToListeners(config))
    problems.push(
      'PUBLIC_URL should begin with https:// in live mode: over plain http anybody on the way could read along.',
    );
  if (problems.length > 0) throw new SettingsRefused(problems);
  return { ...config, publicUrl: config.PUBLIC_URL ?? listening(config) };
}
