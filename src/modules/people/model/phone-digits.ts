/** A telephone number as its digits alone, a British country code read as the 0 it stands for ("+44 7700 900123" → "07700900123"). "" when there are none. */
export function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.replace(/^(?:00)?44(?:0)?(?=\d{9,10}$)/, '0');
}
