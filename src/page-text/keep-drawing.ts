/** The two functions through which React takes nodes out and puts them in. */
export type NodePrototype = Pick<Node, 'removeChild' | 'insertBefore'>;

/**
 * Lets React go on where another program has moved or removed a node that React knows. Translators put nodes into
 * wrappers of their own. React would throw, and the whole page would be replaced by an error (facebook/react#11538).
 */
export function keepDrawing(prototype: NodePrototype): void {
  const { removeChild, insertBefore } = prototype;

  prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    const parent = child.parentNode;
    return parent === null ? child : (removeChild.call(parent, child) as Child);
  };

  prototype.insertBefore = function <New extends Node>(
    this: Node,
    node: New,
    next: Node | null,
  ): New {
    let place = next;
    while (place !== null && place.parentNode !== this) place = place.parentNode;
    return insertBefore.call(this, node, place) as New;
  };
}
