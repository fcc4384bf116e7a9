import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The dictionary files of a folder as `compile()` takes them: `{ 'countries/arab.yaml': text, … }`, sorted by path.
 * @throws if there is no such folder or a file cannot be read.
 */
export function readDictionaryFiles(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(yaml|txt)$/.test(path)) files[path.replaceAll(sep, '/')] = readFileSync(join(folder, path), 'utf8')
  return files
}
