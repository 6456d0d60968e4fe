import { may } from '#modules/people/index.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { LARGEST_SHEET } from '../import/sheet.ts';
import { bringInPage, submitBringIn } from '../pages/import-bring-in/page.ts';
import { importColumns, submitColumns } from '../pages/import-columns/page.ts';
import { importLine, submitLine } from '../pages/import-line/page.ts';
import { importPeople, submitImportPeople } from '../pages/import-people/page.ts';
import { importSheet, putAside, submitMends, takeUp } from '../pages/import-sheet/page.ts';
import { importTerm, submitImportTerm } from '../pages/import-term/page.ts';
import { importStart, submitSheet } from '../pages/import/page.ts';

const runs = may('run the college');
const here = '/:space/manage/import';

// A little more than we take, so that a file just too large is told so by the field it was chosen in.
const upload = LARGEST_SHEET + 3 * 1024 * 1024;
// A page of long mends is larger than most forms.
const page = { upload: 1024 * 1024 };

/** A coordinator's spreadsheet on its way in. */
export const importRoutes: readonly Route[] = [
  get(here, runs, 'staff', importStart),
  post(here, runs, 'staff', submitSheet, { upload, perMinute: 20 }),
  get(`${here}/:id`, runs, 'staff', importSheet),
  post(`${here}/:id/lines`, runs, 'staff', submitMends, page),
  get(`${here}/:id/lines/:line`, runs, 'staff', importLine),
  post(`${here}/:id/lines/:line`, runs, 'staff', submitLine, page),
  get(`${here}/:id/term`, runs, 'staff', importTerm),
  post(`${here}/:id/term`, runs, 'staff', submitImportTerm),
  get(`${here}/:id/columns`, runs, 'staff', importColumns),
  post(`${here}/:id/columns`, runs, 'staff', submitColumns),
  get(`${here}/:id/people`, runs, 'staff', importPeople),
  post(`${here}/:id/people`, runs, 'staff', submitImportPeople),
  get(`${here}/:id/bring-in`, runs, 'staff', bringInPage),
  post(`${here}/:id/bring-in`, runs, 'staff', submitBringIn),
  post(`${here}/:id/put-aside`, runs, 'staff', putAside),
  post(`${here}/:id/take-up`, runs, 'staff', takeUp),
];
