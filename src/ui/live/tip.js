// Places words beside a point of a plot, and the line through it where there is one: one call from the program for what
// would be several, since a pointer moves often. Lengths in CSS pixels; `across` and `up` move the words by percentages of
// their own size.

export function placeTip(tip, words, x, y, across, up, cursor) {
  tip.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px) translate(${across}%,${up}%)`;
  // New words in the same node, so that the browser keeps the node's layout objects.
  if (tip.firstChild) tip.firstChild.data = words;
  else tip.textContent = words;
  if (cursor) cursor.style.transform = `translateX(${x}px)`;
}
