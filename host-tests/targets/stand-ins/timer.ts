interface Running {
  readonly callback: () => void;
  readonly milliseconds: number;
  readonly repeats: boolean;
}

/** The timers that run. */
export const running = new Set<Running>();

/** Every timer that runs calls back once. */
export function fire(): void {
  for (const timer of [...running]) {
    if (!timer.repeats) running.delete(timer);
    timer.callback();
  }
}

function add(timer: Running): Running {
  running.add(timer);
  return timer;
}

/** `timer`, whose timers a test lets run. */
export default {
  repeat: (callback: () => void, milliseconds: number) => add({ callback, milliseconds, repeats: true }),
  set: (callback: () => void, milliseconds = 0) => add({ callback, milliseconds, repeats: false }),
  clear: (timer: Running | undefined) => timer !== undefined && running.delete(timer),
  delay: () => {},
};
