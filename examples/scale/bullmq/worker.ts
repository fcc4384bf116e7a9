/**
 * One worker of the queue; start as many as there are cores, on as many machines as there are.
 *   REDIS_URL=redis://queue:6379 npx tsx examples/scale/bullmq/worker.ts
 * It holds a lock on its job and renews it. When it dies the lock runs out, and another worker takes the job.
 */
import { Worker } from 'bullmq'
import { extract } from 'diwan'
import { Redis } from 'ioredis'
import { connection, FAILURES, type Page, QUEUE, RESULTS } from './queue.ts'

const redis = new Redis(connection())
const worker = new Worker<Page[]>(
  QUEUE,
  async (job) => {
    const results = redis.pipeline()
    // stored under the document's id, and only if nothing is there: a job that is done twice stores nothing twice
    for (const { id, text } of job.data) {
      try {
        results.hsetnx(RESULTS, id, JSON.stringify(extract(text).entities))
      } catch (error) {
        // a page without text fails every time: it is told and kept apart, the others of the job are stored
        results.hset(FAILURES, id, error instanceof Error ? error.message : String(error))
      }
    }
    // a pipeline never rejects: the error of each command must be asked for
    for (const [error] of (await results.exec()) ?? []) if (error) throw error
  },
  { connection: connection(), lockDuration: 2000, stalledInterval: 1000, maxStalledCount: 10 },
)
worker.on('failed', (job, error) => console.error(`job ${job?.id}: ${error.message}`))

process.on('SIGTERM', async () => {
  // the job under way is finished first
  await worker.close()
  await redis.quit()
})
