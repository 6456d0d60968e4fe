import { createHash } from 'node:crypto';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Folders whose files take long, the longest first; what is in none of them comes last. */
const LONG = ['/test/faults/', '/test/journeys/', '/test/sweeps/', '/src/cli/', '/src/platform/'];

/**
 * Files in another order with every seed, so that none comes to lean on another; but those that take long first, so
 * that at the end no worker waits half a minute for the other's last file.
 */
export class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    this.ctx.logger.log(`Files in the order of seed ${seed}: the same again with --sequence.seed=${seed}`);
    const drawn = ({ moduleId }: TestSpecification) =>
      createHash('sha256').update(`${seed} ${moduleId}`).digest('hex');
    const keyed = files.map((file) => ({ file, key: `${rank(file)} ${drawn(file)}` }));
    return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ file }) => file);
  }
}

function rank({ moduleId }: TestSpecification): number {
  const found = LONG.findIndex((folder) => moduleId.includes(folder));
  return found === -1 ? LONG.length : found;
}
