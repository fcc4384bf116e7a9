import type { StreamDocument } from 'diwan/stream'
import { iteratorOf, leave } from './in-order.ts'
import { waitAtMost } from './wait.ts'

/** Documents that travel to a thread together. */
export interface DocumentBatch<D> {
  readonly documents: (D | string)[]
  /** Of their texts, in UTF-8. */
  readonly bytes: number
}

/** How large a batch may become. */
export interface BatchLimits {
  readonly bytes: number
  readonly documents: number
  /** How long its first document may wait for the others, in milliseconds. */
  readonly patience: number
}

/**
 * Gathers documents into batches. A source that is slow does not hold back what it has given, nor does one that fails: its error comes
 * after the documents before it.
 */
export async function* documentBatches<D extends StreamDocument>(
  documents: AsyncIterable<D | string> | Iterable<D | string>,
  limits: BatchLimits,
): AsyncGenerator<DocumentBatch<D>> {
  const iterator = iteratorOf(documents)
  let pending: Promise<IteratorResult<D | string>> | undefined
  let ended = false
  let failed: { readonly error: unknown } | undefined
  try {
    while (!ended) {
      const batch: (D | string)[] = []
      let bytes = 0
      let until = Number.POSITIVE_INFINITY
      while (bytes < limits.bytes && batch.length < limits.documents && performance.now() < until) {
        let step: IteratorResult<D | string> | undefined
        try {
          const next = pending ?? iterator.next()
          if (next instanceof Promise) {
            pending = next
            step = batch.length > 0 ? await waitAtMost(until - performance.now(), next) : await next
          } else step = await next
        } catch (error) {
          failed = { error }
          ended = true
          break
        }
        // too late: the batch goes without it
        if (!step) break
        pending = undefined
        if (step.done) {
          ended = true
          break
        }
        const document = step.value
        if (batch.length === 0) until = performance.now() + limits.patience
        batch.push(document)
        const text = typeof document === 'string' ? document : document?.text
        bytes += typeof text === 'string' ? Buffer.byteLength(text) : 0
      }
      if (batch.length > 0) yield { documents: batch, bytes }
    }
    if (failed) throw failed.error
  } finally {
    // whoever stops early leaves the source closed
    if (!ended) leave(iterator)
  }
}
