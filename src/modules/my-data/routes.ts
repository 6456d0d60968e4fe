import { aPersonHere, may } from '#modules/people/index.ts';
import { justNow, signedIn } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { closeAccountPage, submitCloseAccount } from './pages/close-account.ts';
import { downloadPage, submitDownload, takeDownload } from './pages/download.ts';
import { erasePage, submitErase, submitKeep } from './pages/erase.ts';
import { periodsPage, submitPeriods } from './pages/periods.ts';
import { recordPage } from './pages/record.ts';
import { requestsPage, submitAnswer, submitCarryOut, submitRefuse } from './pages/requests.ts';
import { submitBookFor, supportingPage } from './pages/supporting.ts';
import { submitStop, submitSupporter, supportersPage } from './pages/supporters.ts';
import { submitWrong, wrongPage } from './pages/wrong.ts';
import type { MyDataParts } from './parts.ts';

const runs = may('run the college');
// Erasing cannot be undone.
const erases = justNow(runs);
// Nor can closing an account.
const themselves = justNow(signedIn);
const me = '/:space/me';

/** One line for each address. Supporters need be nobody of the college: what they see is said by whoever named them. */
export function routesOf(parts: MyDataParts): readonly Route[] {
  return [
    get(`${me}/record`, aPersonHere, 'students', recordPage(parts)),
    get(`${me}/download`, aPersonHere, 'students', downloadPage),
    post(`${me}/download`, aPersonHere, 'students', submitDownload, { perMinute: 10 }),
    post(`${me}/download/:download/take`, aPersonHere, 'students', takeDownload, { perMinute: 10 }),
    get(`${me}/wrong`, aPersonHere, 'students', wrongPage),
    post(`${me}/wrong`, aPersonHere, 'students', submitWrong, { perMinute: 10 }),
    get(`${me}/erase`, aPersonHere, 'students', erasePage),
    post(`${me}/erase`, aPersonHere, 'students', submitErase(parts)),
    post(`${me}/erase/keep`, aPersonHere, 'students', submitKeep),
    get(`${me}/supporters`, aPersonHere, 'students', supportersPage),
    post(`${me}/supporters`, aPersonHere, 'students', submitSupporter, { perMinute: 10 }),
    post(`${me}/supporters/:supporter/stop`, aPersonHere, 'students', submitStop),
    get('/:space/supporting', signedIn, 'students', supportingPage(parts)),
    post('/:space/supporting/:supporter/book', signedIn, 'students', submitBookFor(parts), { perMinute: 10 }),
    get('/:space/requests', runs, 'staff', requestsPage),
    post('/:space/requests/wrong/:correction', runs, 'staff', submitAnswer),
    post('/:space/requests/forget/:erasure', erases, 'staff', submitCarryOut(parts)),
    post('/:space/requests/forget/:erasure/not', runs, 'staff', submitRefuse),
    get('/:space/periods', may('change rules'), 'staff', periodsPage(parts)),
    post('/:space/periods', may('change rules'), 'staff', submitPeriods(parts)),
    get('/account/close', themselves, 'students', closeAccountPage),
    post('/account/close', themselves, 'students', submitCloseAccount),
  ];
}
