import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A path of the repository. */
export const fromRoot = (path: string): string => join(fileURLToPath(new URL('../', import.meta.url)), path)

/** Where bundles and texts for a measurement are put; inside the repository, so that peers are found. */
export function workFolder(): string {
  const folder = fromRoot('node_modules/.cache/diwan-bench')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Bundles a source for Node, as the package is built: what is measured is never run through a loader. */
export async function bundle(source: string, file: string): Promise<string> {
  const outfile = join(workFolder(), file)
  await build({
    entryPoints: [fromRoot(source)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    minify: true,
    packages: 'external',
    external: ['piscina'],
    outfile,
    logLevel: 'error',
  })
  return outfile
}
