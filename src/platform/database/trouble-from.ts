import { Trouble } from '#platform/errors/errors.ts';

const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';
const STATEMENT_STOPPED = '57014';
const CONNECTION_CLASSES = ['08', '57P', '53'];
const CONNECTION_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|not queryable|Client has encountered a connection error/i;

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function isConnection(error: unknown): boolean {
  const code = codeOf(error);
  return (
    CONNECTION_CLASSES.some((start) => code.startsWith(start)) ||
    CONNECTION_WORDS.test(code) ||
    (error instanceof Error && CONNECTION_WORDS.test(error.message))
  );
}

/** What a database error means to the rest of the product: busy, away, or (unchanged) a fault of ours. */
export function troubleFrom(error: unknown, otherwise?: Trouble): unknown {
  if (error instanceof Trouble) return error;
  const code = codeOf(error);
  if (code === LOCK_NOT_AVAILABLE || code === DEADLOCK || code === STATEMENT_STOPPED) {
    return new Trouble('busy', 'Somebody else is changing the same thing just now');
  }
  if (isConnection(error)) return new Trouble('unavailable', 'The database is away for a moment');
  return otherwise ?? error;
}

/** The name of the constraint an error is about, when it is a refusal by one ("" otherwise). */
export function constraintOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : '';
}
