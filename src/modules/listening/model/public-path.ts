// Pages that anybody may open and whose address says nothing about anybody: no token, no person, nothing searched for.
const CODE = '[a-z0-9]{3}-[a-z0-9]{3}';
const IN_A_SPACE = [
  'home',
  'prospectus(?:/print)?',
  'runs/[a-z0-9-]{1,20}(?:/book)?',
  `groups(?:/${CODE}(?:/how-we-work|/seats|/slipping|/meetings(?:/${CODE}(?:/agenda)?)?)?)?`,
  `decisions(?:/${CODE})?`,
].join('|');
const FOR_EVERYBODY = new RegExp(
  `^/(?:|crisis|privacy|accessibility|complaints|about|feedback|sign-in|[a-z][a-z0-9-]{1,39}(?:/(?:${IN_A_SPACE}))?)$`,
);

/** The page that something is about, when it is a public one of ours: its path alone, without what was searched or chosen there. "" for any other. */
export function publicPath(address: string): string {
  const path = address.split(/[?#]/, 1)[0]!;
  return FOR_EVERYBODY.test(path) ? path : '';
}
