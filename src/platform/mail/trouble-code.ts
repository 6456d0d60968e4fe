/** What went wrong with a hand-over: the kind of trouble alone, since a carrier's answer can repeat the address. */
export interface HandOverTrouble {
  readonly code: string;
  /** Trying again would end the same way: the address does not exist, or the number is none. */
  readonly forGood: boolean;
}

/** Understands what a mail server (a reply code) or GOV.UK Notify (an HTTP status) said by throwing. */
export function troubleOf(error: unknown): HandOverTrouble {
  const code = String(property(error, 'code') ?? 'unknown').slice(0, 40);
  const reply = property(error, 'responseCode') ?? property(property(error, 'response'), 'status');
  if (typeof reply !== 'number') return { code, forGood: false };
  const refused = code === 'EENVELOPE' || code === 'EMESSAGE' ? reply >= 500 : reply === 400;
  return { code: `${code} ${reply}`, forGood: refused };
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}
