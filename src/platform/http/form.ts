import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Trouble } from '#platform/errors/errors.ts';
import { isId, newId } from '#platform/ids/ids.ts';

/** A file somebody sent. */
export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Something the person can mend, at the field where it was typed. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export type Parsed<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly typed: Typed;
      readonly files: Readonly<Record<string, UploadedFile>>;
    }
  | {
      readonly ok: false;
      readonly errors: readonly FieldError[];
      readonly typed: Typed;
      readonly files: Readonly<Record<string, UploadedFile>>;
    };

/** A form as it came: what was typed, what was sent along, and the key that makes sending it twice harmless. */
export class SentForm {
  readonly key: string;
  readonly typed: Typed;
  readonly files: Readonly<Record<string, UploadedFile>>;
  /** A code typed where the second step was asked for once more, before this form could be taken. */
  readonly secondStep: string | null;
  /** What the form held when it was first sent, sealed, while the second step was asked for. */
  readonly carried: string | null;

  constructor(
    typed: Typed,
    files: Readonly<Record<string, UploadedFile>>,
    key: string | undefined,
    again: { readonly secondStep?: string; readonly carried?: string } = {},
  ) {
    this.typed = typed;
    this.files = files;
    this.key = key !== undefined && isId(key) ? key : newId();
    this.secondStep = again.secondStep ?? null;
    this.carried = again.carried ?? null;
  }

  /** A print of what was typed, to notice one key used for two different answers. */
  hash(): Buffer {
    return createHash('sha256')
      .update(JSON.stringify(Object.entries(this.typed).toSorted(([a], [b]) => (a < b ? -1 : 1))))
      .digest();
  }

  /**
   * Understands the form by a schema whose messages are written for the person. Unknown fields, and one field sent
   * twice where the schema wants one, are refused outright: no form of ours sends those.
   */
  parse<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>): Parsed<z.output<z.ZodObject<Shape>>> {
    refuseWhatNoFormSends(this.typed, schema);
    const result = schema.safeParse(this.typed);
    const { typed, files } = this;
    if (result.success) return { ok: true, value: result.data, typed, files };
    return { ok: false, errors: firstPerField(result.error), typed, files };
  }
}

function refuseWhatNoFormSends(typed: Typed, schema: z.ZodObject<z.ZodRawShape>): void {
  for (const [name, value] of Object.entries(typed)) {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (!field) throw new Trouble('bad-request', `This form has no field called ${name.slice(0, 40)}`);
    if (Array.isArray(value) && !takesSeveral(field))
      throw new Trouble('bad-request', `The field ${name} came more than once`);
  }
}

function takesSeveral(field: unknown): boolean {
  return field instanceof z.ZodType && field.meta()?.['several'] === true;
}

function firstPerField(error: z.ZodError): FieldError[] {
  const first = new Map<string, string>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!first.has(field)) first.set(field, issue.message);
  }
  return [...first].map(([field, message]) => ({ field, message }));
}
