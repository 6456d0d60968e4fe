import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Where a checkout keeps its data unless DATA_DIR says otherwise. Started by root it is under /var/lib, since the
 * database then runs as another user, to whom the checkout may be closed; otherwise it is inside the checkout.
 */
export function defaultDataDir(checkout: string): string {
  const isRoot = process.getuid?.() === 0;
  return isRoot ? join('/var/lib/alongside', idOf(checkout)) : join(checkout, '.alongside', 'data');
}

/** A readable name that differs for two checkouts of the same name in different places. */
function idOf(checkout: string): string {
  const place = realpathSync(checkout);
  const name =
    basename(place)
      .replace(/[^A-Za-z0-9-]+/g, '-')
      .slice(0, 24) || 'checkout';
  return `${name}-${createHash('sha256').update(place).digest('hex').slice(0, 10)}`;
}
