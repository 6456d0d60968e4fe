import type { TutorRole } from '#modules/college/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { QuestionState } from '../tables.ts';

/** "Would you like to?", asked of one tutor about one run. */
export interface Question {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly role: TutorRole;
  readonly state: QuestionState;
  readonly askedAt: Date;
  /** Until when it can be answered. */
  readonly answerBy: Date;
  readonly answeredAt: Date | null;
  readonly channel: string | null;
  readonly recordedBy: string | null;
}

const QUESTIONS = `
  select id, run_id as "runId", person_id as "personId", role, state, asked_at as "askedAt",
         answer_by as "answerBy", answered_at as "answeredAt", channel, recorded_by_person_id as "recordedBy"
    from pairing_questions where space_id = $1`;

export async function questionById(tx: Tx, id: string): Promise<Question | undefined> {
  const [question] = await tx.named<Question>('question-by-id', `${QUESTIONS} and id = $2`, [tx.spaceId, id]);
  return question;
}

/** The same, taken for this transaction, so that of two answers to it at once the first counts. */
export async function lockQuestion(tx: Tx, id: string): Promise<Question | undefined> {
  const [question] = await tx.named<Question>('lock-question', `${QUESTIONS} and id = $2 for update`, [
    tx.spaceId,
    id,
  ]);
  return question;
}

/** Everything asked about these runs, in order. */
export async function questionsAbout(tx: Tx, runIds: readonly string[]): Promise<Question[]> {
  if (runIds.length === 0) return [];
  return tx.named<Question>('questions-about', `${QUESTIONS} and run_id = any($2::uuid[]) order by id`, [
    tx.spaceId,
    runIds,
  ]);
}

/** Whether a question can still be answered. One whose time is up has lapsed, also while nobody has noted it. */
export function isOpen({ state, answerBy }: Pick<Question, 'state' | 'answerBy'>, now: Date): boolean {
  return state === 'asked' && now < answerBy;
}

/** How it stands with a question at a moment. */
export function stateAt(question: Question, now: Date): QuestionState {
  return question.state === 'asked' && !isOpen(question, now) ? 'lapsed' : question.state;
}

/** What somebody is being asked just now, the oldest first. */
export async function questionsWaiting(tx: Tx, personId: string, now: Date): Promise<Question[]> {
  return tx.named<Question>(
    'questions-waiting',
    `${QUESTIONS} and person_id = $2 and state = 'asked' and answer_by > $3 order by id limit 50`,
    [tx.spaceId, personId, now],
  );
}
