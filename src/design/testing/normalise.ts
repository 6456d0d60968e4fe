import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const INLINE = new Set(['a', 'span', 'strong', 'em', 'b', 'i']);

function isInline(node: Node | undefined): boolean {
  return node !== undefined && (node.nodeName === '#text' || INLINE.has(node.nodeName));
}

function openingTag(node: DefaultTreeAdapterTypes.Element): string {
  const list = node.attrs
    .map(({ name, value }) => `${name}="${value.replaceAll(/\s+/g, ' ').trim()}"`)
    .sort();
  return `<${[node.nodeName, ...list].join(' ')}>`;
}

/** Space that a reader may hear or see stays: between words and inline elements, and in words for screen readers. */
function text(value: string, before: boolean, after: boolean): string {
  const single = value.replaceAll(/\s+/g, ' ');
  const left = before ? single : single.trimStart();
  return after ? left : left.trimEnd();
}

function isHiddenText(node: DefaultTreeAdapterTypes.Element): boolean {
  return node.attrs.some(({ name, value }) => name === 'class' && value.includes('visually-hidden'));
}

function children(nodes: readonly Node[], keepEdges: boolean): string {
  const parts = nodes.map((node, index) => {
    if (node.nodeName === '#comment') return '';
    if ('value' in node) {
      const before = index === 0 ? keepEdges : isInline(nodes[index - 1]);
      const after = index === nodes.length - 1 ? keepEdges : isInline(nodes[index + 1]);
      return text(node.value, before, after);
    }
    return 'attrs' in node ? element(node) : '';
  });
  return parts.filter(Boolean).join('\n');
}

function element(node: DefaultTreeAdapterTypes.Element): string {
  const inner = children(node.childNodes, isHiddenText(node));
  return [openingTag(node), inner, `</${node.nodeName}>`].filter(Boolean).join('\n');
}

/**
 * HTML in one form that can be compared: attributes in order, space that nobody can notice taken out, one node a
 * line so that a difference is easy to read.
 */
export function normalise(source: string): string {
  return children(parseFragment(source).childNodes, false);
}
