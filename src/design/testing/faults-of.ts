import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',
    'no-redundant-role': 'off',
    // nhsuk-frontend's own markup: a link that looks like a button, and boxes that are regions.
    'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
    // Its password field says autocapitalize="none" for when the letters are shown.
    'input-attributes': 'off',
    // Checkboxes of one set share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

/** What html-validate says is wrong with a document or a part of one; an empty list when nothing is. For tests. */
export async function faultsOf(source: string): Promise<string[]> {
  const report = await validator.validateString(source);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
