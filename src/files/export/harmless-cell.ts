/** A cell of a table. */
export type TableCell = string | number;

/**
 * The places where spreadsheets look for a formula. These are the first letter of a cell, and the letter after a
 * character that ends a cell in some countries' programs, even inside quotes.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[=+\-@\t\r\n＝＋－＠])/gu;

/** A row of a table in which no spreadsheet finds a formula. */
export function harmless(row: readonly TableCell[]): TableCell[] {
  return row.map((cell) => (typeof cell === 'string' ? cell.replace(FORMULA, "'") : cell));
}
