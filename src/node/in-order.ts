/** The iterator of a source, whether or not it waits. */
export const iteratorOf = <T>(source: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()

/** Closes a source that is not read to its end; nobody waits for that, nor for what it complains of. */
export const leave = <T>(iterator: AsyncIterator<T> | Iterator<T>): void => {
  Promise.resolve(iterator.return?.()).catch(() => {})
}

/**
 * Runs tasks side by side, at most `width` at once, and yields what they give in the order of the tasks, each as soon as
 * it is its turn. With `width` tasks under way none is taken from `tasks` until the oldest result is: nothing piles up.
 * Where `tasks` fails, the results of those before come first.
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
  let failed: { readonly error: unknown } | undefined
  try {
    while (!ended || running.length > 0) {
      const [oldest] = running
      if (!ended && running.length < width) {
        next ??= Promise.resolve(iterator.next())
        // that a task has failed is told in its turn, below
        const turn = oldest?.catch(() => {}).then(() => undefined)
        let step: IteratorResult<T> | undefined
        try {
          step = await (turn ? Promise.race([next, turn]) : next)
        } catch (error) {
          failed = { error }
          ended = true
          continue
        }
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
    if (failed) throw failed.error
  } finally {
    next?.catch(() => {})
    await Promise.allSettled(running)
    if (!ended) leave(iterator)
  }
}
