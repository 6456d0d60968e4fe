import { z } from 'zod';
import { runsToPairById } from '#modules/college/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { choice } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { acceptQuestion, declineQuestion } from '../../commands/answer-question.ts';
import { questionOfToken } from '../../model/question-link.ts';
import { questionById, stateAt } from '../../queries/questions.ts';
import type { Question } from '../../queries/questions.ts';
import type { QuestionState } from '../../tables.ts';
import type { Answered } from '../answer-words.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { wouldYouText } from './text.ts';
import { wouldYouView } from './view.ts';

const params = z.object({ token: z.string().max(300) });
const query = z.object({ said: z.enum(['busy']).optional() });
type OfToken = Visit<z.output<typeof params>, unknown>;

const STANDING: Record<QuestionState, Answered | null> = {
  asked: null,
  accepted: 'yes',
  declined: 'no',
  'somebody else': 'somebody-else',
  'taken back': 'not-on',
  lapsed: 'lapsed',
};

async function load(visit: OfToken) {
  const id = found(questionOfToken(visit.platform.seal, visit.space.id, visit.params.token));
  return read(visit, async (tx) => {
    const question = found(await questionById(tx, id));
    const [run] = await runsToPairById(tx, [question.runId], visit.space.timeZone, visit.now);
    return { question, run: found(run) };
  });
}

/** Over when its time is up, and when the run is: a link that lies about for years does nothing. */
function standingOf(question: Question, sessions: readonly { endsAt: Date }[], now: Date): Answered | null {
  if (question.state === 'asked' && sessions.length > 0 && sessions.every(({ endsAt }) => endsAt <= now))
    return 'not-on';
  return STANDING[stateAt(question, now)];
}

/** Where the link in "would you like to?" leads: a page with two buttons. Until one is pressed, nothing happens. */
export const wouldYouPage = page({ params, query }, async (visit) => {
  const { question, run } = await load(visit);
  const { space, language } = visit;
  const standing = standingOf(question, run.sessions, visit.now);
  const main = wouldYouView({
    language,
    zone: space.timeZone,
    slug: space.slug,
    run,
    role: question.role,
    standing,
    busy: visit.query.said === 'busy',
    address: addressOf(visit),
    answerBy: question.answerBy,
    fields: () => visit.formFields(),
  });
  const words = wouldYouText[language];
  return show(visit, { title: standing === null ? words.title : words.done, main, robots: 'none' });
});

const form = z.object({ answer: choice(['yes', 'no'], 'Choose one of the answers') });

/** Does what the button says, and shows the same address again, which now says so. */
export const submitWouldYou = page({ params }, async (visit) => {
  const { question, run } = await load(visit);
  const sent = visit.form.parse(form);
  if (!sent.ok) throw new Trouble('bad-request', 'The page did not say which button was pressed');
  if (standingOf(question, run.sessions, visit.now) !== null) return goTo(addressOf(visit));
  const isYes = sent.value.answer === 'yes';
  const result = await doOnce(visit, 'would-you', (tx, { actor, ...by }) => {
    // Whoever holds the link answers as the one it was sent to.
    const as = { ...by, actor: { ...actor, personId: question.personId, onBehalfOf: null } };
    return isYes ? acceptQuestion(tx, as, question.id) : declineQuestion(tx, as, question.id);
  });
  const busy = !result.ok && result.reason === 'busy';
  return goTo(`${addressOf(visit)}${busy ? '?said=busy' : ''}`);
});

function addressOf({ space, params: { token } }: OfToken): string {
  return `/${space.slug}/would-you/${token}`;
}
