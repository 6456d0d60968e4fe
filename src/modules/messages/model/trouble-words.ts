/** Why a message could not be sent, and what usually helps: from the kind of trouble alone. */
export function troubleWords(way: 'email' | 'text' | 'letter', trouble: string | null): string {
  const [code = '', reply = ''] = (trouble ?? '').split(' ');
  if (way === 'text' && reply === '400')
    return 'GOV.UK Notify does not take this number. Check it, or ring instead.';
  if (way === 'text' && (reply === '401' || reply === '403'))
    return 'GOV.UK Notify does not accept our key. Whoever looks after this installation can mend it; then try again.';
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return 'Their mail server does not take it. Check the address for a slip, or ring instead.';
  if (code === 'EAUTH')
    return 'Our mail server does not accept our name and password. Whoever looks after this installation can mend it; then try again.';
  return way === 'text'
    ? 'GOV.UK Notify could not be reached for a long time. Try again, or ring instead.'
    : 'Our mail server could not be reached for a long time. Try again, or ring instead.';
}
