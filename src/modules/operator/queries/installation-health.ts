import { statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plural } from '#design/plural.ts';
import { figuresNow, messagesOf } from '#platform/metrics/figures-now.ts';
import type { FiguresNow } from '#platform/metrics/figures-now.ts';
import type { Platform } from '#platform/platform.ts';
import { defaultDataDir } from '#platform/postgres/data-dir.ts';
import { lastBackup } from '../last-backup.ts';

/** One thing Alongside stands on: how it is, in words, and what to do where it is not well. */
export interface HealthFinding {
  readonly about: string;
  readonly well: boolean;
  readonly says: string;
  readonly todo?: string;
}

const GIBIBYTE = 1024 ** 3;
const LITTLE_ROOM = 1;
const DAY = 24 * 60 * 60 * 1000;
const OLD_BACKUP_DAYS = 8;
/** Seconds after which a link should long be there. */
const LATE_LINK = 60;
const CHECKOUT = fileURLToPath(new URL('../../../..', import.meta.url));

/** How the installation is, as `alongside doctor` says it too. Reads numbers alone, of all spaces together. */
export async function installationHealth(platform: Platform): Promise<readonly HealthFinding[]> {
  const figures = await figuresNow(platform);
  return [
    await databaseHealth(platform),
    ...(await diskHealth(platform)),
    mailHealth(platform),
    messageHealth(figures.messages),
    jobHealth(figures.jobs),
    chainHealth(figures.audit),
    await backupHealth(platform),
  ];
}

/** The same for a page of one space: what belongs to other spaces is not counted in it. */
export async function spaceHealth(platform: Platform, spaceId: string): Promise<readonly HealthFinding[]> {
  return [
    await databaseHealth(platform),
    ...(await diskHealth(platform)),
    mailHealth(platform),
    messageHealth(await messagesOf(platform.database, spaceId)),
    chainHealth(await auditOf(platform, spaceId)),
    await backupHealth(platform),
  ];
}

async function auditOf({ database, clock }: Platform, spaceId: string): Promise<FiguresNow['audit']> {
  const [row] = await database.global<{ waiting: number; oldest: Date | null }>(
    `select count(*) as waiting, min(recorded_at) filter (where not before_chain) as oldest from audit_pending where space_id = $1`,
    [spaceId],
  );
  const { waiting, oldest } = row!;
  return { waiting, lagSeconds: oldest ? (clock.now().getTime() - oldest.getTime()) / 1000 : 0 };
}

async function databaseHealth({ database, config }: Platform): Promise<HealthFinding> {
  const [row] = await database.global<{ version: string }>('select version()');
  const name = row!.version.split(' ').slice(0, 2).join(' ');
  const where = config.DATABASE_URL ? 'on a server' : 'our own';
  return {
    about: 'Database',
    well: true,
    says: `It answers (${name}, ${where}), and each college’s rows are kept apart.`,
  };
}

async function diskHealth({ config }: Platform): Promise<HealthFinding[]> {
  const folder = config.DATA_DIR ?? defaultDataDir(CHECKOUT);
  if (!existsSync(folder)) return [];
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GIBIBYTE;
  const says = `${free.toFixed(1)} GiB are free for the data folder.`;
  return [
    free < LITTLE_ROOM
      ? {
          about: 'Room on the disk',
          well: false,
          says,
          todo: 'Make room soon: without any, nothing can be saved.',
        }
      : { about: 'Room on the disk', well: true, says },
  ];
}

function mailHealth({ config }: Platform): HealthFinding {
  return {
    about: 'Mail',
    well: true,
    says: config.SMTP_URL
      ? 'It is handed to your mail server.'
      : 'In the demonstration it stays in the outbox.',
  };
}

function messageHealth(messages: FiguresNow['messages']): HealthFinding {
  if (messages.failed === 0)
    return {
      about: 'Messages',
      well: true,
      says:
        messages.waiting === 0
          ? 'None is waiting, and none failed.'
          : `${waitWords(messages.waiting)} None failed.`,
    };
  return {
    about: 'Messages',
    well: false,
    says: plural(messages.failed, {
      one: '# message could not be sent.',
      other: '# messages could not be sent.',
    }),
    todo: 'Somebody at the college should look at them, and ring the people they were for.',
  };
}

function waitWords(count: number): string {
  return plural(count, { one: '# is waiting to go.', other: '# are waiting to go.' });
}

function jobHealth(jobs: FiguresNow['jobs']): HealthFinding {
  const failed = jobs.filter(({ state }) => state === 'failed').reduce((sum, { count }) => sum + count, 0);
  if (failed === 0) return { about: 'Work in the background', well: true, says: 'Nothing failed.' };
  return {
    about: 'Work in the background',
    well: false,
    says: plural(failed, {
      one: '# job was tried again and again, and given up.',
      other: '# jobs were tried again and again, and given up.',
    }),
    todo: 'Ask whoever looks after the machine to read the log.',
  };
}

function chainHealth(audit: FiguresNow['audit']): HealthFinding {
  const about = 'The record of what was done';
  if (audit.lagSeconds <= LATE_LINK)
    return { about, well: true, says: 'Each thing that happens is sealed into the record within seconds.' };
  return {
    about,
    well: false,
    says: `${audit.waiting} things that happened are not sealed into the record yet; the first has waited ${Math.round(audit.lagSeconds / 60)} minutes.`,
    todo: 'Check the record (Our records, or: alongside audit verify). Whoever looks after the machine finds more in the log.',
  };
}

async function backupHealth({ database, clock, config }: Platform): Promise<HealthFinding> {
  const about = 'Backup';
  if (config.ALONGSIDE_MODE === 'demo') return { about, well: true, says: 'A demonstration needs none.' };
  const last = await lastBackup(database);
  if (!last)
    return {
      about,
      well: false,
      says: 'No backup of this installation has been made by Alongside yet.',
      todo: 'Make one, keep it on another machine, and make one each week. Keep the app key too: it is not in the backup.',
    };
  const days = Math.floor((clock.now().getTime() - Date.parse(last.at)) / DAY);
  const says =
    days < 1
      ? 'The last one was made today.'
      : `The last one was made ${plural(days, { one: '# day', other: '# days' })} ago.`;
  return days <= OLD_BACKUP_DAYS
    ? { about, well: true, says }
    : { about, well: false, says, todo: 'Make a new one.' };
}
