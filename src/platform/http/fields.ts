import { z } from 'zod';

// Everything that can come from a form, with a message for the person. Control characters have no place in any of it.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function clean(text: unknown): unknown {
  return typeof text === 'string'
    ? text.replace(CONTROL, '').replace(LONE_SURROGATE, '').replace(/\r\n?/g, '\n').trim()
    : text;
}

/** Text that must be there. `missing` is what to say when it is not; `most` is in characters. */
export function text(missing: string, most = 200) {
  return z.preprocess(
    clean,
    z.string(missing).min(1, missing).max(most, `Please use ${most} characters or fewer`),
  );
}

/** Text that may be left out: then it is "". */
export function optionalText(most = 200) {
  return z.preprocess(
    (value) => clean(value) ?? '',
    z.string().max(most, `Please use ${most} characters or fewer`),
  );
}

/** One of a few answers; `missing` is what to say when none of them was chosen. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values, missing: string) {
  return z.enum(values, missing);
}

/** One of a few answers, or the one given when none was chosen. */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(
  values: Values,
  otherwise: Values[number],
) {
  return z.preprocess(
    (value) => (value === '' || value === undefined ? otherwise : value),
    z.enum(values, 'Choose one of the answers'),
  );
}

/** Any number of a few answers (check boxes). */
export function choices<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .preprocess(asList, z.array(z.enum(values, 'Choose from the list')).max(values.length))
    .meta({ several: true });
}

/** Any number of texts under one name. */
export function texts(mostEach = 200, most = 50) {
  return z
    .preprocess(asList, z.array(z.preprocess(clean, z.string().max(mostEach))).max(most))
    .meta({ several: true });
}

function asList(value: unknown): unknown {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** A whole number, typed by a person: "12" or " 12 ". */
export function wholeNumber(message: string, least: number, most: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : Number.NaN),
    z.number(message).int(message).min(least, message).max(most, message),
  );
}

/** A ticked box: true when ticked. */
export function tick() {
  return z.preprocess((value) => value === 'yes', z.boolean());
}

/** The id of something on the page, from a hidden field or a list of choices. */
export function id(missing = 'Choose one') {
  return z.string(missing).regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, missing);
}

const EMAIL = /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]{2,}$/;

/** An e-mail address, lower case; "" when left out. */
export function optionalEmail() {
  return z.preprocess(
    (value) => String(clean(value) ?? '').toLowerCase(),
    z
      .string()
      .max(254, 'That e-mail address is too long')
      .refine(
        (address) => address === '' || EMAIL.test(address),
        'Please check the e-mail address: it should look like name@example.org',
      ),
  );
}

/** A telephone number, as it was written; "" when left out. At least seven digits, since people add spaces and words. */
export function optionalPhone() {
  return z.preprocess(
    (value) => clean(value) ?? '',
    z
      .string()
      .max(60, 'That telephone number is too long')
      .refine(
        (number) => number === '' || number.replace(/\D/g, '').length >= 7,
        'Please check the telephone number: it seems too short',
      ),
  );
}

/** A date typed as "2027-01-12" (a date field sends it so). */
export function date(message: string) {
  return z.preprocess(clean, z.string(message).refine(isRealDate, message));
}

function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}
