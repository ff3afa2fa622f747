import type { MessageDescriptor } from '@lingui/core';

/** What stands in a lesson about one step. */
export interface StepWords {
  readonly title: MessageDescriptor;
  /** What the class does. Pupils read it. */
  readonly task: MessageDescriptor;
  /** What the teacher does and says. */
  readonly teacher: MessageDescriptor;
  readonly answer: MessageDescriptor;
  readonly wrong: MessageDescriptor;
}
