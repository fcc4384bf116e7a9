/**
 * The whole of it on one machine: Redis, a queue of pages, two workers. One worker is killed in the middle of its work.
 *   npx tsx examples/scale/bullmq/run.ts [how many pages]
 * Needs `redis-server` (Debian: apt install redis-server); says so and ends where there is none.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { connection, DOCUMENTS_OF_A_JOB, type Page, QUEUE, RESULTS } from './queue.ts'

const count = Number(process.argv[2] ?? 5000)
if (spawnSync('redis-server', ['--version']).error) {
  console.log('skipped: there is no redis-server here')
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'diwan-queue-'))
const socket = join(folder, 'redis.sock')
process.env.REDIS_SOCKET = socket
// what is in the queue is on disk too: Redis itself may be started again
const server = spawn(
  'redis-server',
  ['--port', '0', '--unixsocket', socket, '--dir', folder, '--appendonly', 'yes', '--save', ''],
  { stdio: 'ignore' },
)
while (!existsSync(socket)) await sleep(50)

const workerFile = fileURLToPath(new URL('worker.ts', import.meta.url))
const workers: ChildProcess[] = []
const startWorker = () => {
  const worker = spawn(process.execPath, ['--import', 'tsx', workerFile], { stdio: 'inherit', env: process.env })
  workers.push(worker)
  return worker
}

const queue = new Queue<Page[]>(QUEUE, { connection: connection() })
const redis = new Redis(connection())
const sentence = 'التقى وزير الخارجية العراقي فؤاد حسين نظيره الإيراني في بغداد يوم 12 مارس 2021. '
const pages: Page[] = Array.from({ length: count }, (_, i) => ({
  id: `page-${i}`,
  text: sentence.repeat(1 + (i % 20)),
}))
const jobs = Array.from({ length: Math.ceil(count / DOCUMENTS_OF_A_JOB) }, (_, i) => ({
  name: 'pages',
  data: pages.slice(i * DOCUMENTS_OF_A_JOB, (i + 1) * DOCUMENTS_OF_A_JOB),
  // the job's own id, kept when it is done: filling the queue a second time adds nothing
  opts: { jobId: `pages-${i}`, attempts: 5, backoff: { type: 'exponential', delay: 500 }, removeOnComplete: false },
}))
await queue.addBulk(jobs)
console.log(`${count} pages in ${jobs.length} jobs`)

const started = performance.now()
startWorker()
const victim = startWorker()
let killed = false
for (;;) {
  const stored = await redis.hlen(RESULTS)
  if (!killed && stored > count / 4) {
    victim.kill('SIGKILL')
    killed = true
    console.log(`killed a worker after ${stored} results`)
    startWorker()
  }
  const {
    waiting = 0,
    active = 0,
    delayed = 0,
    failed = 0,
  } = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')
  if (waiting + active + delayed === 0) {
    const results = await redis.hlen(RESULTS)
    const missing = pages.length - results
    console.log(
      `${results} results, ${missing} missing, ${failed} jobs failed, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    )
    process.exitCode = missing === 0 && failed === 0 && killed ? 0 : 1
    break
  }
  await sleep(20)
}

for (const worker of workers) worker.kill('SIGTERM')
await queue.close()
await redis.quit()
server.kill('SIGTERM')
await new Promise((resolve) => server.once('exit', resolve))
rmSync(folder, { recursive: true, force: true })
