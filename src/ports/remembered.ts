/** A setting that this browser keeps from visit to visit, as far as it keeps anything. */
export interface Remembered<Value> {
  recall(): Value;
  keep(value: Value): void;
}
