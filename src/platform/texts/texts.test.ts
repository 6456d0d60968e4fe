import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NotifyDouble, notifySettings } from '#test/faults/support/carriers.ts';
import { readConfig, SettingsRefused } from '#platform/config/config.ts';
import { mailWorkers } from '#platform/mail/send-message.ts';
import { writeMessage } from '#platform/mail/message.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { canText, openTexts } from './texts.ts';
import type { Texts } from './texts.ts';

let app: TestApp;
let space: Space;
let notify: NotifyDouble;
let texts: Texts;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  notify = new NotifyDouble();
  texts = openTexts(readConfig(notifySettings(await notify.start())));
});
afterAll(async () => {
  await notify.stop();
  await app.end();
});
beforeEach(() => {
  notify.refusal = null;
  notify.taken.length = 0;
});

async function aText(notBefore?: Date): Promise<string> {
  const message = {
    personId: null,
    way: 'text' as const,
    to: '07700900123',
    kind: 'change',
    subject: '',
    body: 'k7m-4td moves.',
    ...(notBefore ? { notBefore } : {}),
  };
  return app.platform.database.inSpace(space.id, (tx) =>
    writeMessage(tx, app.platform.jobs, message, app.clock.now()),
  );
}

const send = (messageId: string) =>
  mailWorkers({ ...app.platform, post: async () => undefined, texts, keepLinks: false })['send-message']!({
    spaceId: space.id,
    messageId,
  });

const stateOf = async (id: string) =>
  (
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.named<{ state: string; trouble: string | null }>(
        'state-of',
        'select state, trouble from messages where space_id = $1 and id = $2',
        [space.id, id],
      ),
    )
  )[0];

test('a text goes to GOV.UK Notify by our template, in our words, under our own id', async () => {
  const id = await aText();
  await send(id);
  expect(notify.taken).toEqual([
    {
      template_id: notifySettings('')['NOTIFY_TEMPLATE'],
      phone_number: '07700900123',
      personalisation: { message: 'k7m-4td moves.' },
      reference: id,
    },
  ]);
  expect(await stateOf(id)).toEqual({ state: 'sent', trouble: null });
});

test('a number that Notify refuses is for a person at once: trying again would end the same', async () => {
  notify.refusal = { status: 400, error: 'ValidationError' };
  const id = await aText();
  await send(id);
  expect(await stateOf(id)).toEqual({ state: 'failed', trouble: 'ERR_BAD_REQUEST 400' });
});

test('while Notify is in trouble, or takes no more today, the text waits', async () => {
  for (const status of [500, 429]) {
    notify.refusal = { status, error: 'Exception' };
    const id = await aText();
    await expect(send(id)).rejects.toThrow();
    expect(await stateOf(id)).toMatchObject({ state: 'waiting' });
  }
});

test('in quiet hours it is not handed over, and is asked for again when they end', async () => {
  const later = new Date(app.clock.now().getTime() + 3_600_000);
  const id = await aText(later);
  await send(id);
  expect(notify.taken).toEqual([]);
  app.clock.set(later);
  await send(id);
  expect(notify.taken).toHaveLength(1);
});

test('without a key there are texts in the demonstration alone; a key asks for its template', () => {
  expect(canText(readConfig({}))).toBe(true);
  const live = { ALONGSIDE_MODE: 'live', SMTP_URL: 'smtp://localhost:25' };
  expect(canText(readConfig(live))).toBe(false);
  const { NOTIFY_API_KEY } = notifySettings('');
  expect(() => readConfig({ NOTIFY_API_KEY })).toThrow(SettingsRefused);
});
