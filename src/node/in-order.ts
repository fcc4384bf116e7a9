/**
 * Runs tasks side by side, at most `width` at once, and yields what they give in the order of the tasks.
 * A new task is only taken from `tasks` when the oldest result has been taken: nothing piles up.
 */
export async function* inOrder<T, R>(
  tasks: AsyncIterable<T> | Iterable<T>,
  run: (task: T) => Promise<R>,
  width: number,
): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  try {
    for await (const task of tasks) {
      const promise = run(task)
      // whoever awaits it later is told; until then it must not count as unhandled
      promise.catch(() => {})
      running.push(promise)
      if (running.length >= width) yield await (running.shift() as Promise<R>)
    }
    while (running.length > 0) yield await (running.shift() as Promise<R>)
  } finally {
    await Promise.allSettled(running)
  }
}
