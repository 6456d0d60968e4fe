import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import { startImport } from '../../commands/bring-in/start-import.ts';
import { importsHere } from '../../queries/imports.ts';
import { read } from '#platform/http/do-once.ts';
import { sheetForm } from './form.ts';
import { importStartView } from './view.ts';

/** Where a spreadsheet is handed in. */
export const importStart = page({}, async (visit) => show(visit, await parts(visit, null)));

export const submitSheet = page({}, async (visit) => {
  visit.form.parse(sheetForm);
  const sheet = visit.form.files['sheet'];
  if (!sheet || (sheet.name === '' && sheet.bytes.length === 0))
    return showAgain(visit, await parts(visit, 'Choose your spreadsheet first'));
  const key = keyOf('import-sheet', visit.form);
  const started = await startImport(visit.platform, visit.space.id, visit.actor('import'), key, sheet);
  if (!started.ok) return showAgain(visit, await parts(visit, started.sentence));
  return goTo(`/${visit.space.slug}/manage/import/${started.id}${started.goesOn ? '?done=goes-on' : ''}`);
});

async function parts(visit: Visit, error: string | null): Promise<PageParts> {
  const imports = await read(visit, importsHere);
  const demo = visit.platform.config.ALONGSIDE_MODE === 'demo';
  const { slug, timeZone: zone } = visit.space;
  return {
    title: 'Bring in a spreadsheet',
    main: importStartView({ slug, zone, fields: visit.formFields(), error, imports, demo }),
  };
}
