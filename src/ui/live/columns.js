// Hides a column of a chart's table, or shows it again: one call from the program for all of its cells.

export function hideColumn(figure, column, hidden) {
  for (const row of figure.querySelectorAll("tr")) row.cells[column].hidden = hidden;
}
