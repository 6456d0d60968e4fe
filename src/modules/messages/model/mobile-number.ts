const MOBILE = /^(?:\+?447|07)\d{9}$/;

// People write "07700 900 123 (evenings)" and "+44 (0)7700…": what is not part of the number is left out.
function digitsOf(phone: string): string {
  return phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
}

/** Whether a text can reach a number as it was written: UK mobiles only, since a text to a landline is lost. */
export function isMobile(phone: string): boolean {
  return MOBILE.test(digitsOf(phone));
}

/** The number as GOV.UK Notify takes it: "07700900123". */
export function mobileNumber(phone: string): string {
  return digitsOf(phone).replace(/^\+?44/, '0');
}
