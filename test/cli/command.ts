import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built command. */
export const command = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** A folder of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** What a run of the command left. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command as a user's shell would, without a terminal. */
export function diwan(
  words: readonly string[],
  {
    input = '',
    env = {},
    cwd = repository,
  }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Run {
  const { NO_COLOR: _, FORCE_COLOR: __, ...plain } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    input,
    cwd,
    env: { ...plain, ...env },
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'diwan-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
