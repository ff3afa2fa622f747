/** The question that a job may ask while it runs. */
interface Job {
  /** Lets newer messages in. False if a later question has come. */
  mayGoOn(): Promise<boolean>;
}

/** Runs jobs one at a time, in the order of arrival. */
export interface JobQueue {
  run<Result>(job: () => Promise<Result>): Promise<Result>;
  /** Runs a question. If a later one comes while it waits, it is dropped and its result is `whenSuperseded`. */
  ask<Result>(job: (job: Job) => Promise<Result>, whenSuperseded: Result): Promise<Result>;
}

export function createJobQueue(): JobQueue {
  let last: Promise<unknown> = Promise.resolve();
  let latestQuestion = 0;

  function run<Result>(job: () => Promise<Result>): Promise<Result> {
    const result = last.then(macrotask).then(job);
    // A job that throws must not stop those behind it.
    last = result.catch(() => undefined);
    return result;
  }

  return {
    run,
    ask(job, whenSuperseded) {
      const question = ++latestQuestion;
      const isLatest = () => question === latestQuestion;
      const mayGoOn = () => macrotask().then(isLatest);
      return run(() => (isLatest() ? job({ mayGoOn }) : Promise.resolve(whenSuperseded)));
    },
  };
}

/** Promises alone never let the next message in. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
