import type { NotifyClient } from 'notifications-node-client';
import type { Config } from '#platform/config/config.ts';

/** A text message, in the words it is sent in. `id` stays the same however often it is tried. */
export interface Text {
  readonly id: string;
  readonly to: string;
  readonly body: string;
}

/** How texts leave: `wasTaken` asks whether one arrived at the carrier in an earlier try that was never recorded. */
export interface Texts {
  /** Hands a text over, or throws. */
  send(text: Text): Promise<void>;
  wasTaken(id: string): Promise<boolean>;
}

type TextSettings = Pick<Config, 'ALONGSIDE_MODE' | 'NOTIFY_API_KEY' | 'NOTIFY_TEMPLATE' | 'NOTIFY_URL'>;

/** Whether texts can be sent here: with GOV.UK Notify set up, or in the demonstration, where they stay in the outbox. */
export function canText(config: Pick<TextSettings, 'ALONGSIDE_MODE' | 'NOTIFY_API_KEY'>): boolean {
  return config.NOTIFY_API_KEY !== undefined || config.ALONGSIDE_MODE === 'demo';
}

/** Nobody waits longer than this for GOV.UK Notify: a job is taken for lost after two minutes. */
const PATIENCE = 30_000;

/**
 * Texts through GOV.UK Notify. Its template is one placeholder, `((message))`: the words are ours. Each text goes with
 * our id as its reference, so that one whose hand-over was not recorded can be looked for before it is tried again.
 */
export function openTexts(config: TextSettings): Texts {
  const { NOTIFY_API_KEY: key, NOTIFY_TEMPLATE: template, NOTIFY_URL: url } = config;
  if (!key || !template) return { send: async () => undefined, wasTaken: async () => false };
  let opened: Promise<NotifyClient> | null = null;
  const notify = async () => (opened ??= openNotify(url, key));
  return {
    send: async ({ id, to, body }) => {
      await inTime(
        (await notify()).sendSms(template, to, { personalisation: { message: body }, reference: id }),
      );
    },
    wasTaken: async (id) => {
      const { data } = await inTime((await notify()).getNotifications('sms', undefined, id));
      return data.notifications.length > 0;
    },
  };
}

// Loaded when the first text goes, since most processes never send one.
async function openNotify(url: string, key: string): Promise<NotifyClient> {
  const client = await import('notifications-node-client');
  return new client.NotifyClient(url, key);
}

async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(Object.assign(new Error('GOV.UK Notify did not answer'), { code: 'ETIMEDOUT' })),
    PATIENCE,
  );
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
