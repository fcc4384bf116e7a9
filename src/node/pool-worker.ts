/** What runs in each thread of `diwan/pool`. */

import type { ExtractOptions } from 'diwan'
import type { StreamDocument } from 'diwan/stream'
import { type DocumentsRead, type LinesRead, readDocuments, readLines } from './read-batch.ts'

/** A batch of work for a thread. */
export type Task = { readonly options: ExtractOptions } & (
  | { readonly lines: Uint8Array; readonly strict: boolean }
  | { readonly documents: readonly (StreamDocument | string)[] }
)

export default function work(task: Task): LinesRead | DocumentsRead {
  return 'lines' in task
    ? readLines(task.lines, task.options, task.strict)
    : readDocuments(task.documents, task.options)
}
