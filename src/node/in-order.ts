/** The iterator of a source, whether or not it waits. */
export const iteratorOf = <T>(source: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()

/**
 * Runs tasks side by side, at most `width` at once, and yields what they give in the order of the tasks, each as soon as
 * it is its turn. With `width` tasks under way none is taken from `tasks` until the oldest result is: nothing piles up.
 */
export async function* inOrder<T, R>(
  tasks: AsyncIterable<T> | Iterable<T>,
  run: (task: T) => Promise<R>,
  width: number,
): AsyncGenerator<R> {
  const iterator = iteratorOf(tasks)
  const running: Promise<R>[] = []
  let next: Promise<IteratorResult<T>> | undefined
  let ended = false
  try {
    while (!ended || running.length > 0) {
      const [oldest] = running
      if (!ended && running.length < width) {
        next ??= Promise.resolve(iterator.next())
        const step = await (oldest ? Promise.race([next, oldest.then(() => undefined)]) : next)
        if (step) {
          next = undefined
          if (step.done) ended = true
          else {
            const promise = run(step.value)
            // whoever awaits it later is told; until then it must not count as unhandled
            promise.catch(() => {})
            running.push(promise)
          }
          continue
        }
      }
      if (oldest) {
        yield await oldest
        running.shift()
      }
    }
  } finally {
    next?.catch(() => {})
    await Promise.allSettled(running)
    if (!ended) void iterator.return?.()
  }
}
