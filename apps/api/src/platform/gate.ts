/** Lets `width` tasks run at once and `waiting` wait; `run` answers null when there is no place to wait. */
export function createGate(width: number, waiting: number): { run<T>(task: () => Promise<T>): Promise<T | null> } {
  let running = 0;
  const queue: (() => void)[] = [];
  return {
    async run(task) {
      if (running >= width) {
        if (queue.length >= waiting) return null;
        await new Promise<void>((resolve) => queue.push(resolve));
      } else running += 1;
      try {
        return await task();
      } finally {
        // The place passes on to the next in line without being given up.
        const next = queue.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
