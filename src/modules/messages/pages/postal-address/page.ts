import { z } from 'zod';
import { button, textarea } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { namesOf } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { text } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { keepPostalAddress } from '../../commands/keep-postal-address.ts';
import { addressesOf } from '../../queries/addresses-of.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { mistakes } from '../mistakes.ts';
import { messagesTrail } from '../words.ts';

const params = z.object({ person: z.uuid() });
type OfPerson = Visit<z.output<typeof params>>;

const MOST_LINES = 7;

const form = z.object({
  address: text('Write down where letters to them go', 300).refine(
    (address) => address.split('\n').length <= MOST_LINES,
    `Please use ${MOST_LINES} lines or fewer: no more can be seen through the window of an envelope`,
  ),
});

async function load(visit: OfPerson): Promise<{ name: string; address: string }> {
  const { person } = visit.params;
  return read(visit, async (tx) => ({
    name: found((await namesOf(tx, [person])).get(person)),
    address: (await addressesOf(tx, [person])).get(person) ?? '',
  }));
}

/** Where letters to somebody go. */
export const addressPage = page({ params }, async (visit) => {
  const { name, address } = await load(visit);
  return show(visit, parts(visit, name, address, [], visit.formFields()));
});

export const submitAddress = page({ params }, async (visit): Promise<Reply> => {
  const { name } = await load(visit);
  const sent = visit.form.parse(form);
  if (!sent.ok) {
    const typed = String(sent.typed['address'] ?? '');
    return showAgain(visit, parts(visit, name, typed, sent.errors, visit.formFields(visit.form.key)));
  }
  const address = sent.value.address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
  await doOnce(visit, 'postal-address', async (tx, by) => {
    await keepPostalAddress(tx, by, visit.params.person, address);
    return { ok: true };
  });
  return goTo(`/${visit.space.slug}/messages/letters?done=address`);
});

function parts(
  visit: OfPerson,
  name: string,
  address: string,
  errors: readonly FieldError[],
  fields: Html,
): { title: string; main: Html } {
  const error = errors.find(({ field }) => field === 'address');
  const main = html`${messagesTrail(visit.space.slug)} ${mistakes(errors)}
    <h1>Where do letters to ${name} go?</h1>
    <form method="post" action="/${visit.space.slug}/messages/people/${visit.params.person}/address" novalidate>
      ${fields}
      ${textarea({
        id: 'address',
        name: 'address',
        label: { text: 'Address', size: 's' },
        hint: 'Without their name, one line under another, the postcode last. It is used for letters alone',
        rows: 5,
        value: address,
        autocomplete: 'off',
        ...(error ? { errorMessage: { text: error.message } } : {}),
      })}
      ${button({ text: 'Keep this address', preventDoubleClick: true })}
    </form>
    <p><a href="/${visit.space.slug}/messages/letters">Leave it as it is</a></p>`;
  return { title: 'Where letters go', main };
}
