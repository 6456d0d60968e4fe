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

/** The demonstration on a database of its own, answering on a port of its own, and a real browser to visit it with. */
export interface Journey {
  readonly app: TestApp;
  /** Somebody with a browser of their own: no cookies, nobody signed in. */
  reader(options?: ReaderOptions): Promise<Reader>;
  end(): Promise<void>;
}

export async function aJourney(): Promise<Journey> {
  const address = `http://localhost:${await aFreePort()}`;
  const [app, browser] = await Promise.all([aDemonstration(address), startChromium()]);
  return {
    app,
    reader: (options = {}) => aReader(browser, address, options),
    end: async () => {
      await browser.close();
      await app.end();
    },
  };
}

async function aDemonstration(address: string): Promise<TestApp> {
  const app = await anApp({ workers: true, settings: { PUBLIC_URL: address } });
  await makeDemonstration(app.platform);
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
