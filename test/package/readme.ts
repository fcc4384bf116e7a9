import { readFileSync } from 'node:fs'

/** A code block of the README and what it says the block prints. */
export interface Example {
  readonly line: number
  readonly language: string
  readonly code: string
  readonly yields?: string
}

/** The fenced blocks of the README, each with the block that follows it after `Yields:`. */
export function readmeExamples(): Example[] {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const fence = /```(\w+)\n(.*?)```\n(?:\nYields:\n\n```text\n(.*?)```\n)?/gs
  return [...text.matchAll(fence)].map(({ index, 1: language = '', 2: code = '', 3: yields }) => ({
    line: text.slice(0, index).split('\n').length + 1,
    language,
    code,
    ...(yields === undefined ? {} : { yields }),
  }))
}
