import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { startChromium } from './chromium.ts';
import { Inspector } from './inspector.ts';
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
  const [app, browser] = await Promise.all([anInstallation(address, mode), theBrowser()]);
  const opened: BrowserContext[] = [];
  return {
    app,
    reader: async ({ scripts = true } = {}) => {
      const context = await aContext(browser, address, scripts);
      opened.push(context);
      const page = await context.newPage();
      return new Reader(page, () => inspector.faultsOf(page, scripts));
    },
    end: async () => {
      await Promise.all(opened.map((context) => context.close()));
      await app.end();
    },
  };
}

async function aContext(
  browser: Browser,
  baseURL: string,
  javaScriptEnabled: boolean,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled,
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(10_000);
  return context;
}

async function anInstallation(address: string, mode: 'demo' | 'live'): Promise<TestApp> {
  const live = { ALONGSIDE_MODE: 'live', SMTP_URL: 'smtp://localhost:25' };
  const app =
    mode === 'live'
      ? await anApp({ workers: true, settings: { PUBLIC_URL: address, ...live } })
      : await aDemonstration({ workers: true, settings: { PUBLIC_URL: address } });
  await app.server.listen({ port: Number(new URL(address).port), host: 'localhost' });
  return app;
}

const inspector = new Inspector();
let started: Promise<Browser> | undefined;

/** One browser for all the journeys of a worker, in which each reader has cookies of their own; it ends with the worker. */
export async function theBrowser(): Promise<Browser> {
  started ??= startChromium();
  if (!(await started).isConnected()) started = startChromium();
  return started;
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
