import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Bundles code for browsers as one script, with nothing left to import; `globalName` holds its exports. */
export async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundle',
    write: false,
    logLevel: 'silent',
    charset: 'utf8',
    // the package by its own exports, not the sources that tsconfig.json leads to
    tsconfigRaw: {},
  })
  return outputFiles[0]?.text ?? ''
}
