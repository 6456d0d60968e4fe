import { parse } from 'parse5';
import { faultsOf } from '#design/testing/faults-of.ts';
import { attribute, elements, textOf } from '#test/support/browser.ts';

/** What is wrong with a page as a document, in sentences: its HTML, its title, its one heading, its landmarks, where to turn. */
export async function pageFaults(body: string): Promise<readonly string[]> {
  const document = parse(body);
  const count = (tag: string) => elements(document, tag).length;
  const title = elements(document, 'title').map((element) => textOf(element).trim())[0] ?? '';
  const language = elements(document, 'html').map((element) => attribute(element, 'lang'))[0];
  // A title names the page, the thing it is about and the college: how long those are is not for us to say.
  const documentFaults = (await faultsOf(body)).filter((fault) => !fault.includes(' long-title: '));
  const checks: readonly (readonly [boolean, string])[] = [
    [count('h1') === 1, `it has ${count('h1')} headings of the first level`],
    [count('main') === 1, `it has ${count('main')} main landmarks`],
    [/\S – \S/.test(title), `its title "${title}" should name the page and the place`],
    [language === 'en-GB', `its language is ${language}`],
    [saysWhereToTurn(body), 'its footer does not say where to turn today'],
    [linksTo(body, '/feedback'), 'it does not offer "tell us what is wrong with this"'],
    [!/ (?:style|onclick|onchange|onsubmit)=/i.test(body), 'it holds a style or a script of its own'],
  ];
  return [...checks.flatMap(([right, fault]) => (right ? [] : [fault])), ...documentFaults];
}

function saysWhereToTurn(body: string): boolean {
  const [footer] = elements(parse(body), 'footer');
  if (!footer || !textOf(footer).includes('Samaritans')) return false;
  const numbers = elements(footer, 'a').map((link) => attribute(link, 'href'));
  return ['tel:999', 'tel:111', 'tel:116123'].every((number) => numbers.includes(number));
}

function linksTo(body: string, start: string): boolean {
  return elements(parse(body), 'a').some((link) => (attribute(link, 'href') ?? '').startsWith(start));
}
