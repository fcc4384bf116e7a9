import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Real news: `news-ar.jsonl` and `news-fa.jsonl` (a document a line, field `text`) of the folder in `DIWAN_CORPORA`. */
export function realNews(): string[] | undefined {
  const folder = process.env.DIWAN_CORPORA
  if (!folder) return undefined
  const documents = ['news-ar.jsonl', 'news-fa.jsonl']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
    .map((line) => (JSON.parse(line) as { text: string }).text)
  return documents.length > 0 ? documents : undefined
}
