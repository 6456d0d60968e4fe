/**
 * Run in a page: tells apart, in numbers, what stands on it and where. One for each element with all that is around it
 * (their kinds, classes, attributes, and whether there are words in it), one for the order of headings and landmarks,
 * one for its address without ids and codes. Two pages that give the same numbers differ in their words, in how often
 * something is repeated and in the order of what stands side by side: axe says the same of both.
 */
export const WHAT_STANDS_WHERE = `(() => {
  const TOLD = ['role', 'type', 'lang', 'tabindex', 'hidden', 'open'];
  const numbers = new Set();
  const number = (text) => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57];
    for (let index = 0; index < text.length; index += 1) {
      a = Math.imul(a ^ text.charCodeAt(index), 2654435761);
      b = Math.imul(b ^ text.charCodeAt(index), 1597334677);
    }
    return 4294967296 * (2097151 & (b ^ (a >>> 16))) + (a >>> 0);
  };
  const told = ({ name, value }) => {
    if (name === 'class') return '.' + value.trim().split(/\\s+/).sort().join('.');
    if (TOLD.includes(name) || /^aria-(?!label|described|controls)/.test(name)) return name + '=' + value;
    return name + (value.trim() === '' ? ' without a value' : '');
  };
  const hasWords = (element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  const walk = (element, around) => {
    const own = element.localName + [...element.attributes].map(told).sort().join(' ') + hasWords(element);
    const here = number(around + '>' + own);
    numbers.add(here);
    if (element.localName !== 'svg') for (const child of element.children) walk(child, here);
  };
  walk(document.documentElement, '');
  const order = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, header, nav, main, aside, footer')];
  numbers.add(number(order.map(({ localName }) => localName).filter((name, index, all) => name !== all[index - 1]).join()));
  const address = location.pathname.replace(/\\/(?:[^/]*\\d[^/]*|[^/]{25,})/g, '/*');
  numbers.add(number(address + document.body.className));
  return [...numbers];
})()`;
