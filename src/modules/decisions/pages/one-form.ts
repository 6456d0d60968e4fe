import type { z } from 'zod';
import type { Html } from '#design/html.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import type { OnBehalf } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import { decisionAddress, decisionParams } from './load.ts';
import type { Loaded, OfDecision } from './load.ts';

/** What a form is drawn from: what was typed, what is to be mended, and its hidden fields. */
export interface Sheet {
  readonly filled: Filled;
  readonly fields: () => Html;
  readonly address: string;
}

/** One page about a decision with one form on it. */
export interface OneForm<Known extends Loaded, Shape extends z.ZodRawShape, Params extends z.ZodObject> {
  /** The last part of its address, "/speak". */
  readonly path: string;
  readonly params?: Params;
  readonly load: (tx: Tx, visit: VisitOf<Params>) => Promise<Known>;
  readonly title: (visit: Visit) => string;
  readonly draw: (known: Known, visit: VisitOf<Params>, sheet: Sheet) => Html;
  /** What stands in the form before anybody types. */
  readonly known?: (known: Known) => Filled['typed'];
  readonly shape: z.ZodObject<Shape>;
  readonly act: (
    tx: Tx,
    by: By,
    known: Known,
    value: z.output<z.ZodObject<Shape>>,
  ) => Promise<readonly FieldError[]>;
  readonly told?: (value: z.output<z.ZodObject<Shape>>) => OnBehalf;
  /** What the decision's page says afterwards. */
  readonly done: string;
  /** Where it goes on, when not to the decision's page. */
  readonly goesOnTo?: (known: Known, visit: VisitOf<Params>) => string;
}

type VisitOf<Params extends z.ZodObject> = OfDecision & Visit<z.output<Params> & { code: string }, unknown>;

/** The page and what its form does: everything typed is kept until it can be done, and it is done once. */
export function oneForm<
  Known extends Loaded,
  Shape extends z.ZodRawShape,
  Params extends z.ZodObject = typeof decisionParams,
>(form: OneForm<Known, Shape, Params>): { readonly shown: Page; readonly sent: Page } {
  const params = (form.params ?? decisionParams) as Params;
  const parts = (known: Known, visit: VisitOf<Params>, filled: Filled, key?: string): PageParts => ({
    title: form.title(visit),
    back: { href: decisionAddress(visit, known.decision), text: known.decision.question },
    main: form.draw(known, visit, {
      filled,
      fields: () => visit.formFields(key),
      address: visit.address.split('?')[0]!,
    }),
  });
  const shown = page({ params }, async (raw) => {
    const visit = raw as VisitOf<Params>;
    const known = await read(visit, (tx) => form.load(tx, visit));
    return show(visit, parts(known, visit, untouched(form.known?.(known))));
  });
  const sent = page({ params }, async (raw): Promise<Reply> => {
    const visit = raw as VisitOf<Params>;
    const known = await read(visit, (tx) => form.load(tx, visit));
    const said = visit.form.parse(form.shape);
    if (!said.ok) return showAgain(visit, parts(known, visit, said, visit.form.key));
    const name = form.path.replaceAll('/', ' ').trim();
    const errors = await doOnce(
      visit,
      name,
      (tx, by) => form.act(tx, by, known, said.value),
      form.told?.(said.value),
    );
    if (errors.length > 0) return showAgain(visit, parts(known, visit, { typed: said.typed, errors }));
    return goTo(
      form.goesOnTo?.(known, visit) ?? decisionAddress(visit, known.decision, `?done=${form.done}`),
    );
  });
  return { shown, sent };
}

/** Nothing to mend. */
export const WELL: readonly FieldError[] = [];

/** One thing to mend, at a field. */
export const mend = (field: string, message: string): readonly FieldError[] => [{ field, message }];
