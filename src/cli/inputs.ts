import { readFile } from 'node:fs/promises'
import { complain } from './exit.ts'

/** A text with the name under which it is spoken of. */
export interface Input {
  readonly name: string
  readonly text: string
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'no space left on the device',
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? message
}

/**
 * Text from bytes: UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of the text.
 */
export function decode(bytes: Uint8Array): { text: string; valid: boolean } {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), valid: true }
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), valid: false }
  }
}

async function readStandardInput(): Promise<Buffer> {
  if (process.stdin.isTTY) complain('reading from the keyboard; end the text with Ctrl-D')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * The texts of files, in their order; `-` and an empty list are standard input.
 * What cannot be read is told on standard error and to `failed`, the others are read all the same.
 */
export async function* readInputs(files: readonly string[], failed: () => void): AsyncGenerator<Input> {
  for (const file of files.length === 0 ? ['-'] : files) {
    const name = file === '-' ? '(standard input)' : file
    let bytes: Uint8Array
    try {
      bytes = file === '-' ? await readStandardInput() : await readFile(file)
    } catch (error) {
      complain(`${name}: ${reasonOf(error)}`)
      failed()
      continue
    }
    const { text, valid } = decode(bytes)
    if (!valid) complain(`${name}: not valid UTF-8: what cannot be read stands as U+FFFD`)
    yield { name, text }
  }
}
