import { existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed, { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const VERSION = '153.0.0';
const OUR_FONTS = 'our-fonts.conf';
const ARGUMENTS = ['--headless', '--disable-gpu', '--font-render-hinting=none'];

/** Starts the browser that came with npm, unpacking it on this user's first use. */
export async function startChromium(): Promise<Browser> {
  const folder = await unpacked();
  const launch = (environment: Record<string, string>) =>
    chromium.launch({
      executablePath: join(folder, 'chromium'),
      // The browser's own sandbox needs rights that root in a container, and many an ordinary user, does not have.
      args: [...ARGUMENTS, '--no-sandbox'],
      env: { ...process.env, FONTCONFIG_FILE: join(folder, OUR_FONTS), ...environment },
    });
  try {
    return await launch({});
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    // A bare machine without the few libraries it links: the package brings those too.
    return launch({ LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') });
  }
}

/** The unpacked browser, in a folder of this user's own: nobody else's, and shared by the files of a run. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `alongside-browser-${process.getuid?.() ?? 'user'}-${VERSION}`);
  if (isOurs(folder)) return folder;
  const fresh = mkdtempSync(join(tmpdir(), 'alongside-browser-'));
  await unpackInto(fresh);
  writeFileSync(join(fresh, OUR_FONTS), fontsOf(folder));
  try {
    renameSync(fresh, folder);
    return folder;
  } catch (error) {
    // Another file of this run was first, which is as good; or the name is somebody else's, and this one is used once.
    if (!isOurs(folder)) throw error;
    rmSync(fresh, { recursive: true });
    return folder;
  }
}

// The package's own list of fonts names folders that are not there, and a browser that finds no font at all crashes.
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;
}

function isOurs(folder: string): boolean {
  return (
    existsSync(join(folder, OUR_FONTS)) &&
    statSync(folder).uid === (process.getuid?.() ?? statSync(folder).uid)
  );
}

// The package unpacks to the temporary folder, whatever that is at the time.
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await packed.executablePath();
    await inflate(
      new URL('../../../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url).pathname,
    );
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
