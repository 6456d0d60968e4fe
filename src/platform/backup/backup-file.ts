import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { Seal } from '#platform/seal/seal.ts';
import { FORMAT, isSealed, productVersion, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { readJobs } from './open-jobs.ts';
import type { OpenJob } from './open-jobs.ts';
import { BackupRefused } from './refusal.ts';

/** The largest list of jobs or of tables we read into memory, in bytes. */
const LARGEST_TEXT = 64 * 1024 * 1024;

const TORN =
  'This file is not whole: it is torn, or it is no backup of Alongside. Fetch it again from where it is kept.';
const EDITED =
  'This backup is not as it was made: somebody or something has changed it since. Take another copy of it, or an older backup.';

/** A backup as a file: it is opened, checked against its own manifest, and read table by table. */
export class BackupFile {
  readonly manifest: Manifest;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest) {
    this.#zip = zip;
    this.#entries = entries;
    this.manifest = manifest;
  }

  /** Opens a file. Throws `BackupRefused` for one that is torn, edited, of another product, or sealed by another key. */
  static async open(path: string, seal: Seal): Promise<BackupFile> {
    const zip = await opened(path);
    try {
      const entries = await entriesOf(zip);
      const written = await textOf(zip, entries, 'manifest.json');
      const proof = await textOf(zip, entries, 'manifest.seal');
      return new BackupFile(zip, entries, checked(written, proof, seal));
    } catch (error) {
      zip.close();
      throw error instanceof BackupRefused ? error : new BackupRefused(TORN, { cause: error });
    }
  }

  /** A table's rows, as COPY wrote them. The stream fails, at its end at the latest, if they are not as they were. */
  async rows(table: Manifest['tables'][number]): Promise<Readable> {
    const entry = this.#entries.get(`tables/${table.name}.copy`);
    if (!entry) throw new BackupRefused(EDITED);
    const rows = await this.#zip.openReadStreamPromise(entry).catch((error: unknown) => {
      throw new BackupRefused(TORN, { cause: error });
    });
    const checking = summed(table);
    rows.on('error', (error) => checking.destroy(new BackupRefused(EDITED, { cause: error })));
    return rows.pipe(checking);
  }

  async jobs(): Promise<readonly OpenJob[]> {
    const jobs = readJobs(await textOf(this.#zip, this.#entries, 'jobs.json'));
    if (!jobs || jobs.length !== this.manifest.jobs) throw new BackupRefused(EDITED);
    return jobs;
  }

  close(): void {
    this.#zip.close();
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new BackupRefused(`There is no file ${path}.`, { cause: error });
    throw new BackupRefused(TORN, { cause: error });
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function textOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): Promise<string> {
  const entry = entries.get(name);
  if (!entry || entry.uncompressedSize > LARGEST_TEXT) throw new BackupRefused(TORN);
  return text(await zip.openReadStreamPromise(entry));
}

function checked(written: string, proof: string, seal: Seal): Manifest {
  const manifest = readManifest(written);
  if (!manifest) throw new BackupRefused(TORN);
  if (manifest.format !== FORMAT || majorOf(manifest.product) !== majorOf(productVersion()))
    throw new BackupRefused(
      `This backup was made by Alongside ${manifest.product}, and this is Alongside ${productVersion()}. Restore it with the version that made it, then bring that one up to date.`,
    );
  if (!seal.fingerprints().includes(manifest.keyPrint))
    throw new BackupRefused(
      'This backup belongs to another app key than the one that is here. Put the kept app-key file into the data folder, or give the key as APP_KEY: backups never contain it.',
    );
  if (!isSealed(written, proof, seal)) throw new BackupRefused(EDITED);
  return manifest;
}

function majorOf(version: string): string {
  return version.split('.')[0]!;
}

function summed({ bytes, sha256 }: Manifest['tables'][number]): Transform {
  const hash = createHash('sha256');
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      seen += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      done(seen === bytes && hash.digest('hex') === sha256 ? null : new BackupRefused(EDITED));
    },
  });
}
