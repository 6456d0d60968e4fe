import { z } from 'zod';
import { Trouble } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import { importAsItStands } from '../../queries/import-as-it-stands.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';

/** Which import an address names. */
export const importParams = z.object({ id: z.uuid() });

export interface OfImport {
  readonly id: string;
}

/** The import of this page as it stands. Not found for another space; refused kindly once it is no longer open. */
export async function openImport(visit: Visit<OfImport, unknown>): Promise<ImportAsItStands> {
  const stands = await importAsItStands(visit.platform, visit.space, visit.params.id);
  if (stands.found.state !== 'open')
    throw new Trouble('changed-meanwhile', 'This spreadsheet has been brought in or put aside since');
  return stands;
}

/** The address of an import's own page. */
export function importAddress(visit: Visit<OfImport, unknown>, more = ''): string {
  return `/${visit.space.slug}/manage/import/${visit.params.id}${more}`;
}
