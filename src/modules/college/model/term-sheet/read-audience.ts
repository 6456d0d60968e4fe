import { oneLine, plain, saysNothing } from './cell-text.ts';

export type Audience = 'everyone' | 'students' | 'carers' | 'staff' | 'public';

const AUDIENCES: { audience: Audience; words: RegExp }[] = [
  { audience: 'everyone', words: /\b(?:everyone|everybody|anyone|anybody|all|all welcome)\b/ },
  { audience: 'carers', words: /\b(?:carers?|famil(?:y|ies)|friends?|supporters|parents?|relatives)\b/ },
  {
    audience: 'staff',
    words: /\b(?:staff|professionals?|practitioners?|volunteers|employees|colleagues|clinicians)\b/,
  },
  { audience: 'public', words: /\b(?:public|community|communities|residents|neighbours)\b/ },
  {
    audience: 'students',
    words: /\b(?:students?|learners?|members?|peers?|people (?:who use|using) (?:our |the )?services?)\b/,
  },
];

/** Who a run is for, and the words we did not recognise. An empty cell says nothing about it. */
export function readAudience(text: string | undefined): { audience: Audience[]; unknown: string[] } {
  if (saysNothing(text)) return { audience: [], unknown: [] };
  const parts = (text ?? '')
    .split(/[,;/&+\n]|\band\b/i)
    .map(oneLine)
    .filter((part) => part !== '');
  const found = parts.map((part) => ({
    part,
    audience: AUDIENCES.find(({ words }) => words.test(plain(part).toLowerCase()))?.audience,
  }));
  const audience = [...new Set(found.flatMap((each) => each.audience ?? []))];
  return {
    audience: audience.includes('everyone') ? ['everyone'] : audience,
    unknown: found.filter((each) => !each.audience).map((each) => each.part),
  };
}
