/** If the log-odds fall by less than this (nats), it is no evidence. A probability of 50 % then moves by one point. */
const HARDLY = 0.04;

/** Whether leaving the picture out changed the answer enough to mention. The shown number decides. */
export function mattered(drop: number): boolean {
  return Math.abs(rounded(drop)) >= HARDLY;
}

/** The effect of a demonstration on the answer. */
export function effectWords(drop: number): string {
  if (!mattered(drop)) return 'hardly mattered';
  return drop > 0 ? 'for it' : 'against it';
}

/** The change of the log-odds without it, with two decimals and a sign. */
export function changeOf(drop: number): string {
  const change = -rounded(drop);
  const text = Math.abs(change).toFixed(2);
  return change < 0 ? `−${text}` : change > 0 ? `+${text}` : '±0.00';
}

function rounded(drop: number): number {
  return Math.round(drop * 100) / 100;
}
