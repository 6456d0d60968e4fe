import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { Trouble } from '#platform/errors/errors.ts';
import { changeImport, putImportAside, takeImportUp } from '../../commands/bring-in/change-import.ts';
import type { ImportChanged } from '../../commands/bring-in/change-import.ts';
import { withMends } from '../../import/choices.ts';
import type { LineMend } from '../../import/choices.ts';
import { whatComesIn } from '../../import/what-comes-in.ts';
import type { TermReading } from '../../model/term-sheet/index.ts';
import { importAsItStands } from '../../queries/import-as-it-stands.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { importById } from '../../queries/imports.ts';
import { read } from '#platform/http/do-once.ts';
import { bringingIn, WHY_NOT } from '../import-bring-in/under-way.ts';
import { lineNamePlain } from './line-words.ts';
import { mendsForm, mendsFrom, SHOWS, versionField } from './form.ts';
import { importAddress, importParams, openImport } from './open-import.ts';
import type { OfImport } from './open-import.ts';
import { importResultView, progressView, putAsideView } from './result-view.ts';
import { firstToShow, importSheetView } from './view.ts';
import type { ImportSheetView } from './view.ts';

const query = z.object({
  show: z.enum(SHOWS).optional(),
  page: z.coerce.number().int().min(1).max(9_999).default(1),
  done: z.enum(['goes-on', 'aside', 'term', 'columns', 'people']).optional(),
  saved: z
    .string()
    .regex(/^\d{1,7}(?:-\d{1,7}){0,19}$/)
    .optional(),
});
type Asked = z.output<typeof query>;

/** An import's own page: what was understood; how far it is; or what came of it. */
export const importSheet = page({ params: importParams, query }, async (visit) => {
  const under = bringingIn.howFar(visit.params.id);
  const it = found(
    await read(visit, (tx) => importById(tx, visit.params.id)),
    'There is no such import here',
  );
  const common = { slug: visit.space.slug, found: it, fields: () => visit.formFields() };
  if (it.state === 'open' && under)
    return show(visit, { title: 'Bringing your runs in', main: progressView(visit.space.slug, it, under) });
  if (it.state === 'put aside') return show(visit, { title: 'Put aside', main: putAsideView(common) });
  if (it.state === 'brought in' && it.result)
    return show(visit, {
      title: 'What came in',
      main: importResultView({ ...common, zone: visit.space.timeZone, result: it.result }),
    });
  return showStanding(visit);
});

async function showStanding(visit: Visit<OfImport, Asked>): Promise<Reply> {
  const stands = await importAsItStands(visit.platform, visit.space, visit.params.id);
  return show(visit, {
    title: 'What we understood',
    main: importSheetView(standing(visit, stands, visit.query)),
  });
}

function standing(
  visit: Visit<OfImport, unknown>,
  stands: ImportAsItStands,
  asked: Pick<Asked, 'show' | 'page'> & Partial<Asked>,
): ImportSheetView {
  const lines = whatComesIn(stands.reading);
  return {
    slug: visit.space.slug,
    stands,
    lines,
    show: asked.show ?? firstToShow(lines),
    page: asked.page,
    fields: () => visit.formFields(),
    done:
      stopped(stands.found.id) ??
      (asked.saved ? savedWords(asked.saved, stands.reading) : asked.done ? DONE[asked.done] : null),
    conflict: null,
  };
}

const DONE: Record<NonNullable<Asked['done']>, string> = {
  'goes-on': 'This is the file you have open already. You can go on where you left off.',
  aside: 'You have taken it up again.',
  term: 'The term is as you said.',
  columns: 'The columns are as you said. The next sheet with these headings is read the same way.',
  people: 'The people are as you said.',
};

/** Why the last large import here stopped, if it did. */
function stopped(id: string): string | null {
  const result = bringingIn.takeResult(id);
  if (result === null || (result !== 'trouble' && result.ok)) return null;
  return result === 'trouble'
    ? 'Something went wrong while your runs were brought in. Nothing was written. Please try once more.'
    : WHY_NOT[result.reason];
}

function savedWords(saved: string, { lines }: TermReading): string {
  const wanted = new Set(saved.split('-').map(Number));
  const said = lines
    .filter(({ line }) => wanted.has(line))
    .map((line) => `Line ${line.line} (${lineNamePlain(line)}) ${OUTCOMES[line.outcome]}.`);
  return said.length > 0 ? `Saved. ${said.slice(0, 6).join(' ')}` : 'Saved.';
}

const OUTCOMES = {
  ok: 'can come in',
  question: 'can come in, with a question',
  refused: 'still needs mending',
  ignored: 'stays out',
} as const;

/** Keeps everything typed on a page of lines that need mending. */
export const submitMends = page({ params: importParams }, async (visit) => {
  const form = visit.form.parse(mendsForm(visit.form.typed));
  if (!form.ok) return mendsAgain(visit, form.errors[0]!.message, 422);
  const stands = await openImport(visit);
  const mends = mendsFrom(form.value).filter(({ line }) =>
    stands.reading.lines.some((each) => each.line === line),
  );
  const kept = await keepMends(visit, stands, mends, form.value.version);
  if (!kept.ok) return mendsAgain(visit, null, 409);
  const touched = mends.filter((mend) => mend.leaveOut || changes(mend, stands)).map(({ line }) => line);
  return goTo(
    importAddress(
      visit,
      touched.length > 0 ? `?saved=${touched.join('-')}&page=${form.value.page}` : `?page=${form.value.page}`,
    ),
  );
});

/** Keeps mends of lines, against what stood on them when they were shown. */
export async function keepMends(
  visit: Visit<OfImport, unknown>,
  stands: ImportAsItStands,
  mends: readonly LineMend[],
  version: number,
): Promise<ImportChanged> {
  const fields = new Map(stands.reading.lines.map((line) => [line.line, line.fields]));
  return changeImport(
    visit.platform,
    visit.space.id,
    visit.actor('import'),
    keyOf('import-mends', visit.form),
    {
      id: visit.params.id,
      version,
      what: 'lines',
      choose: (choices) => withMends(choices, mends, (line) => fields.get(line) ?? {}),
    },
  );
}

function changes(mend: LineMend, stands: ImportAsItStands): boolean {
  const before = stands.reading.lines.find(({ line }) => line === mend.line)?.fields ?? {};
  const after = withMends({ ...stands.found.choices, corrections: {} }, [mend], () => before);
  return Object.keys(after.corrections).length > 0;
}

async function mendsAgain(
  visit: Visit<OfImport, unknown>,
  message: string | null,
  status: 409 | 422,
): Promise<Reply> {
  const stands = await openImport(visit);
  const { typed } = visit.form;
  const lines = stands.reading.lines.filter(({ line }) =>
    Object.keys(typed).some((name) => name.startsWith(`c-${line}-`) || name === `out-${line}`),
  );
  const view = standing(visit, stands, { show: 'refused', page: 1 });
  return showAgain(visit, {
    title: 'What we understood',
    status,
    main: importSheetView({ ...view, done: message, conflict: { typed, lines } }),
  });
}

const versionForm = z.object({ version: versionField });

export const putAside = page({ params: importParams }, async (visit) => act(visit, putImportAside, ''));
export const takeUp = page({ params: importParams }, async (visit) =>
  act(visit, takeImportUp, '?done=aside'),
);

async function act(
  visit: Visit<OfImport, unknown>,
  command: typeof putImportAside,
  after: string,
): Promise<Reply> {
  const form = visit.form.parse(versionForm);
  if (!form.ok) throw new Trouble('bad-request', form.errors[0]!.message);
  const done = await command(
    visit.platform,
    visit.space.id,
    visit.actor('import'),
    keyOf('import-state', visit.form),
    { id: visit.params.id, version: form.value.version },
  );
  if (!done.ok)
    throw new Trouble('changed-meanwhile', 'Somebody has changed this spreadsheet since you opened the page');
  return goTo(importAddress(visit, after));
}
