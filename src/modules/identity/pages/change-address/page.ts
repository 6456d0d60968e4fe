import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { errorsIn } from '#platform/http/errors-in-words.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { askNewAddress } from '../../commands/ask-new-address.ts';
import { leaveAddress } from '../../commands/stop-new-address.ts';
import { addressOfAccount } from '../../queries/address-of-account.ts';
import { openAddressChange } from '../../queries/address-change.ts';
import { addressForm } from './form.ts';
import { text } from './text.ts';
import { changeAddressView } from './view.ts';

/** Where somebody asks to sign in with another e-mail address, and sees what waits for its link. */
export const changeAddressPage = page({}, async (visit) => show(visit, await parts(visit, '', [])));

export const submitNewAddress = page({}, async (visit) => {
  const form = visit.form.parse(addressForm);
  const typed = String(form.typed['address'] ?? '');
  const again = async (errors: readonly FieldError[], sameForm: boolean) =>
    showAgain(visit, await parts(visit, typed, errors, sameForm ? visit.form.key : undefined));
  if (!form.ok) return again(errorsIn(visit.language, form.errors, text), true);
  const wish = { id: visit.form.key, address: form.value.address };
  const asked = await askNewAddress(visit.platform, found(visit.who), wish, visit.now);
  if (asked.ok) return goTo('/account/address');
  const words = text[visit.language];
  const message = asked.reason === 'same' ? words.same : words.tooOften;
  return again([{ field: 'address', message }], true);
});

/** Takes back what was asked for: the address stays as it is. */
export const submitLeaveAddress = page({}, async (visit) => {
  visit.form.parse(z.object({}));
  await leaveAddress(visit.platform, found(visit.who), visit.now);
  return goTo('/account/address');
});

async function parts(visit: Visit, typed: string, errors: readonly FieldError[], key?: string) {
  const { accountId } = found(visit.who);
  const { database } = visit.platform;
  const [email, waiting] = await Promise.all([
    addressOfAccount(database, accountId),
    openAddressChange(database, accountId, visit.now),
  ]);
  const { language } = visit;
  const words = text[language];
  const shown = { language, email, waiting, typed, errors };
  const fields = visit.formFields(key);
  return {
    title: words.title,
    main: changeAddressView({ ...shown, fields, fieldsToLeave: () => visit.formFields() }),
    back: { href: '/account', text: words.back },
    robots: 'none' as const,
  };
}
