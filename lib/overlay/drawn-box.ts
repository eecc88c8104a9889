/**
 * What an element fills of the viewport. One that draws nothing itself (`display: contents`, as rows of a CSS grid do)
 * fills what its children fill together.
 */
export function drawnBox(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  if (box.width || box.height || !element.firstChild) return box;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}
