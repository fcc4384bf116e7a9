import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const windows = process.platform === 'win32'

/** The package as users get it. */
export interface Installed {
  /** The packed file. */
  readonly tarball: string
  /** A user's project, with the package and its dependencies in `node_modules`. */
  readonly project: string
  /** The package in there. */
  readonly folder: string
  /** The paths in the package. */
  readonly files: readonly string[]
}

let made: Installed | undefined

/** Packs the package and lays it into `node_modules` of an empty project, as `npm install diwan` does. */
export function installed(): Installed {
  if (made) return made
  const project = mkdtempSync(join(tmpdir(), 'diwan-user-'))
  const folder = join(project, 'node_modules/diwan')
  mkdirSync(folder, { recursive: true })
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], {
    cwd: repository,
    shell: windows,
  })
  const tarball = join(project, readdirSync(project).find((name) => name.endsWith('.tgz')) as string)
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(project, 'node_modules', name)), { recursive: true })
    symlinkSync(join(repository, 'node_modules', name), join(project, 'node_modules', name), 'junction')
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  made = { tarball, project, folder, files }
  return made
}
