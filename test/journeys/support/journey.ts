import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { makeDemonstration } from '#modules/demo/index.ts';
import { anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { startChromium } from './chromium.ts';
import { onATwin, onTheSpot } from './inspector.ts';
import { Reader } from './reader.ts';
import type { ReaderOptions } from './reader.ts';

/** An installation on a database of its own, answering on a port of its own, and a real browser to visit it with. */
export interface Journey {
  readonly app: TestApp;
  /** Somebody with a browser of their own: no cookies, nobody signed in. */
  reader(options?: ReaderOptions): Promise<Reader>;
  end(): Promise<void>;
}

/** With the demonstration in it; or live, and empty as on the day it was installed. */
export async function aJourney(mode: 'demo' | 'live' = 'demo'): Promise<Journey> {
  const address = `http://localhost:${await aFreePort()}`;
  const [app, browser] = await Promise.all([anInstallation(address, mode), startChromium()]);
  return {
    app,
    reader: (options = {}) => aReader(browser, address, options),
    end: async () => {
      await browser.close();
      await app.end();
    },
  };
}

async function anInstallation(address: string, mode: 'demo' | 'live'): Promise<TestApp> {
  const live = { ALONGSIDE_MODE: 'live', SMTP_URL: 'smtp://localhost:25' };
  const settings = { PUBLIC_URL: address, ...(mode === 'live' ? live : {}) };
  const app = await anApp({ workers: true, settings });
  if (mode === 'demo') await makeDemonstration(app.platform);
  await app.server.listen({ port: Number(new URL(address).port), host: 'localhost' });
  return app;
}

// Known before the app is put together, since links in letters carry it.
function aFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function aReader(browser: Browser, address: string, options: ReaderOptions): Promise<Reader> {
  const scripts = options.scripts ?? true;
  const open = (javaScriptEnabled: boolean) =>
    browser.newContext({ baseURL: address, javaScriptEnabled, viewport: { width: 1280, height: 900 } });
  const context = await open(scripts);
  context.setDefaultTimeout(10_000);
  return new Reader(await context.newPage(), scripts ? onTheSpot : onATwin(await open(true)));
}
