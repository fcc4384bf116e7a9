import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from './pool.ts'

/** A bar that shows how far a run is. */
export interface ProgressBar {
  update(progress: Progress): void
  stop(): void
}

/** `1:05`, `2:10:00`; `?` while it cannot be told. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?'
  const whole = Math.max(0, Math.round(seconds))
  const two = (number: number) => String(number).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`
}

/** What stands behind the bar: documents, speed, time left. */
export function figures(
  { documents, failed, bytes }: Progress,
  seconds: number,
  total?: number,
): { documents: string; speed: string; left: string } {
  const speed = seconds > 0 ? bytes / seconds : 0
  return {
    documents: `${documents.toLocaleString('en')} documents${failed > 0 ? `, ${failed.toLocaleString('en')} failed` : ''}`,
    speed: `${(speed / 1e6).toFixed(1)} MB/s`,
    left: total === undefined ? '' : ` | ${duration((total - bytes) / speed)} left`,
  }
}

/** A progress bar on a terminal; undefined where `output` is none. `total`: bytes of the input, where they are known. */
export function progressBar(output: NodeJS.WriteStream, total?: number): ProgressBar | undefined {
  if (!output.isTTY) return undefined
  const format = total === undefined ? '{documents} | {speed}' : '{bar} {percentage} % | {documents} | {speed}{left}'
  const bar = new SingleBar(
    { format, stream: output, fps: 4, hideCursor: true, clearOnComplete: false },
    Presets.shades_classic,
  )
  const started = performance.now()
  const first: Progress = { documents: 0, failed: 0, bytes: 0 }
  bar.start(total ?? 1, 0, figures(first, 0, total))
  return {
    update: (progress) =>
      bar.update(
        total === undefined ? 0 : Math.min(progress.bytes, total),
        figures(progress, (performance.now() - started) / 1000, total),
      ),
    stop: () => bar.stop(),
  }
}
