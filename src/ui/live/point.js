// Puts words beside a point of a plot, and a line through it where there is one: one call from the program for what would
// be several, since a pointer moves often. Lengths in CSS pixels; `across` and `up` move the words by shares of their own
// size, in percent.

export function point(tip, words, x, y, across, up, line) {
  tip.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px) translate(${across}%,${up}%)`;
  // New words in the same node: the browser keeps what it knows of it.
  if (tip.firstChild) tip.firstChild.data = words;
  else tip.textContent = words;
  if (line) line.style.transform = `translateX(${x}px)`;
}
