/** A worker that crashes: always at `crash`, once at `crash-once:FILE`, where FILE remembers it. */
import { existsSync, writeFileSync } from 'node:fs'
import work, { type Task } from '../../src/node/pool-worker.ts'

export default function crashingWork(task: Task): ReturnType<typeof work> {
  const text = 'lines' in task ? new TextDecoder().decode(task.lines) : JSON.stringify(task.documents)
  if (text.includes('"crash"')) process.exit(7)
  const file = /crash-once:([^"]+)/.exec(text)?.[1]
  if (file && !existsSync(file)) {
    writeFileSync(file, '')
    process.exit(7)
  }
  return work(task)
}
