import { ofAGroup } from '#modules/groups/index.ts';
import { aPersonHere } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Audience, Page, Route } from '#platform/http/route.ts';
import { askPage, submitAsk } from './pages/ask-question/page.ts';
import { bring } from './pages/bring-evidence/page.ts';
import { decidePages } from './pages/decide/page.ts';
import { decisionPage } from './pages/decision/page.ts';
import { decisionsFile, decisionsPage, resultsFile } from './pages/decisions/page.ts';
import { giveLeave } from './pages/give-leave/page.ts';
import { asked, haveASay, lift, stop } from './pages/have-a-say/page.ts';
import { myAccounts, submitTakeAccountBack } from './pages/my-accounts/page.ts';
import { challenge, oneEvidence, reply, takeAccountBack } from './pages/one-evidence/page.ts';
import { overridePages } from './pages/override/page.ts';
import { addOption, aside, hostPosition, open, prepare, propose } from './pages/prepare/page.ts';
import { whoDecides } from './pages/say-who-decides/page.ts';
import { differently, submitTakeBack } from './pages/see-differently/page.ts';
import { speakPages } from './pages/speak/page.ts';
import { votingPaper } from './pages/voting-paper/page.ts';
import { whatHappened } from './pages/what-happened/page.ts';
import { writeDown } from './pages/write-down/page.ts';
import type { Hold } from './queries/decision.ts';

const ONE = '/:space/decisions/:code';
const EVIDENCE = `${ONE}/evidence/:evidence`;

type Form = { readonly shown: Page; readonly sent: Page };

/** A page with a form, for people of the group; whether they may is the page's to say. */
const both = (path: string, form: Form, audience: Audience): readonly Route[] => [
  get(`${ONE}${path}`, ofAGroup, audience, form.shown),
  post(`${ONE}${path}`, ofAGroup, audience, form.sent),
];
const sends = (path: string, form: Form): Route => post(path, ofAGroup, 'staff', form.sent);

/** Questions, who decides them, and what became of them. `hold`: how a question is held while people speak or it is counted. */
export function decisionRoutesWith(hold?: Hold): readonly Route[] {
  return [
    get('/:space/decisions', anyone, 'everyone', decisionsPage),
    get('/:space/decisions.csv', anyone, 'everyone', decisionsFile),
    get('/:space/groups/:group/ask', ofAGroup, 'students', askPage),
    post('/:space/groups/:group/ask', ofAGroup, 'students', submitAsk),
    get(ONE, anyone, 'everyone', decisionPage),
    get(`${ONE}/results.csv`, anyone, 'everyone', resultsFile),
    ...both('/speak', speakPages(hold), 'students'),
    ...both('/leave', giveLeave, 'students'),
    ...both('/differently', differently, 'students'),
    post(`${ONE}/differently/:difference/take-back`, ofAGroup, 'students', submitTakeBack),
    ...both('/evidence', bring, 'students'),
    get(EVIDENCE, ofAGroup, 'students', oneEvidence.shown),
    sends(`${EVIDENCE}/challenge`, challenge),
    sends(`${EVIDENCE}/reply`, reply),
    sends(`${EVIDENCE}/take-back`, takeAccountBack),
    get('/:space/my-accounts', aPersonHere, 'students', myAccounts),
    post('/:space/my-accounts/:account/take-back', aPersonHere, 'students', submitTakeAccountBack),

    ...both('/who-decides', whoDecides, 'staff'),
    get(`${ONE}/prepare`, ofAGroup, 'staff', prepare.shown),
    sends(`${ONE}/options`, addOption),
    sends(`${ONE}/proposal`, propose),
    sends(`${ONE}/host`, hostPosition),
    sends(`${ONE}/open`, open),
    sends(`${ONE}/aside`, aside),
    ...both('/write-down', writeDown, 'staff'),
    get(`${ONE}/paper`, ofAGroup, 'staff', votingPaper),
    get(`${ONE}/have-a-say`, ofAGroup, 'staff', haveASay.shown),
    sends(`${ONE}/asked`, asked),
    sends(`${ONE}/stop`, stop),
    sends(`${ONE}/lift`, lift),
    ...both('/decide', decidePages(hold), 'staff'),
    ...both('/override', overridePages, 'staff'),
    ...both('/next', whatHappened, 'staff'),
  ];
}

export const routes: readonly Route[] = decisionRoutesWith();
