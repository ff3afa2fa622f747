import { describe, expect, it } from 'vitest';
import { keepDrawing } from './keep-drawing.ts';

/** As much of a node as matters here, as strict as a browser. */
class FakeNode {
  parentNode: FakeNode | null = null;
  readonly childNodes: FakeNode[] = [];

  constructor(
    readonly name: string,
    ...children: FakeNode[]
  ) {
    for (const child of children) this.insertBefore(child, null);
  }

  removeChild(child: FakeNode): FakeNode {
    if (child.parentNode !== this) throw new DOMException('not a child', 'NotFoundError');
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  insertBefore(node: FakeNode, next: FakeNode | null): FakeNode {
    if (next && next.parentNode !== this) throw new DOMException('not a child', 'NotFoundError');
    node.parentNode?.removeChild(node);
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, node);
    node.parentNode = this;
    return node;
  }
}

class ForgivingNode extends FakeNode {
  declare removeChild: (child: FakeNode) => FakeNode;
  declare insertBefore: (node: FakeNode, next: FakeNode | null) => FakeNode;
}
keepDrawing(ForgivingNode.prototype as unknown as Node);

const node = (name: string, ...children: FakeNode[]) => new ForgivingNode(name, ...children);
const shown = ({ name, childNodes }: FakeNode): string =>
  childNodes.length === 0 ? name : `${name}(${childNodes.map(shown).join(' ')})`;

describe('a page that another program changes too', () => {
  it('works as ever where nothing was moved', () => {
    const [first, second] = [node('first'), node('second')];
    const page = node('page', second);
    expect(page.insertBefore(first, second)).toBe(first);
    page.insertBefore(node('last'), null);
    expect(page.removeChild(second)).toBe(second);
    expect(shown(page)).toBe('page(first last)');
  });

  it('lets a node go that was put into a wrapper', () => {
    const text = node('text');
    const page = node('page', node('font', text), node('next'));
    expect(page.removeChild(text)).toBe(text);
    expect(shown(page)).toBe('page(font next)');
  });

  it('lets a node go that is gone already', () => {
    const text = node('text');
    expect(node('page').removeChild(text)).toBe(text);
  });

  it('puts a node before the wrapper of the one that it belongs before', () => {
    const text = node('text');
    const page = node('page', node('font', node('font', text)), node('last'));
    page.insertBefore(node('new'), text);
    expect(shown(page)).toBe('page(new font(font(text)) last)');
  });

  it('puts a node at the end where the one that it belongs before is gone', () => {
    const page = node('page', node('first'));
    page.insertBefore(node('new'), node('gone'));
    expect(shown(page)).toBe('page(first new)');
  });
});
