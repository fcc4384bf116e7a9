/**
 * Accuracy of tokens, clitics and ZWNJ restoration against the Persian treebanks of Universal Dependencies.
 *   DIWAN_CORPORA=FOLDER npx tsx bench/accuracy.ts [--errors]
 * FOLDER holds ud-fa-perdt.dev.jsonl and ud-fa-seraji.dev.jsonl: one sentence a line, with `text`,
 * `meta.token_offsets` (surface tokens) and `meta.words` (syntactic words), made from
 * https://github.com/UniversalDependencies/UD_Persian-PerDT and UD_Persian-Seraji (CC BY-SA 4.0).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalize } from '../src/text/normalize/normalize.ts'
import { tokenize } from '../src/text/tokenize/tokenize.ts'

interface Sentence {
  text: string
  meta: { token_offsets: [number, number][]; words: string[] }
}

const ZWNJ = '\u200c'
const bare = (text: string) => text.replaceAll(ZWNJ, '')
const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2))
const showErrors = process.argv.includes('--errors')
const folder = process.env['DIWAN_CORPORA']
if (folder === undefined) {
  console.log('skipped: set DIWAN_CORPORA to the folder with ud-fa-perdt.dev.jsonl and ud-fa-seraji.dev.jsonl')
  process.exit(0)
}

/** The units of a text that are neither blank nor ZWNJ, counted up to each place: by them two spellings are compared. */
function solidBefore(text: string): number[] {
  const counts = [0]
  for (let i = 0; i < text.length; i++) counts.push((counts[i] as number) + (/[\s\u200c]/.test(text.charAt(i)) ? 0 : 1))
  return counts
}

/** What the word that held the solid units from `from` to `to` looks like in another spelling of the text. */
function wordAt(text: string, places: ReadonlyMap<number, number>, from: number, to: number): string {
  const start = places.get(from)
  const last = places.get(to - 1)
  if (start === undefined || last === undefined) return ''
  return text.slice(start, last + 1)
}

function firstPlaces(text: string, counts: readonly number[]): Map<number, number> {
  const places = new Map<number, number>()
  for (let i = 0; i < text.length; i++) if (counts[i + 1] !== counts[i]) places.set(counts[i] as number, i)
  return places
}

for (const name of ['perdt', 'seraji']) {
  const file = join(folder, `ud-fa-${name}.dev.jsonl`)
  if (!existsSync(file)) {
    console.log(`${name}: skipped, ${file} is absent`)
    continue
  }
  const sentences = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Sentence)
  let rightTokens = 0
  let madeTokens = 0
  let goldTokens = 0
  const parts = { right: 0, made: 0, gold: 0, elsewhere: 0 }
  const zwnj = { right: 0, made: 0, gold: 0 }
  let changed = 0
  const errors: string[] = []

  for (const { text, meta } of sentences) {
    const tokens = tokenize(text, { language: 'fa' }).filter((token) => token.kind !== 'space')
    const gold = new Set(meta.token_offsets.map(([start, end]) => `${start} ${end}`))
    goldTokens += gold.size
    madeTokens += tokens.length
    rightTokens += tokens.filter((token) => gold.has(`${token.start} ${token.end}`)).length

    // the words of a token follow each other in meta.words
    let next = 0
    for (const [start, end] of meta.token_offsets) {
      const token = text.slice(start, end)
      const inside = tokens.filter((made) => made.start >= start && made.end <= end)
      if (meta.words[next] === token) {
        next++
        if (inside.some((made) => made.parts !== undefined)) parts.elsewhere++
        continue
      }
      const words: string[] = []
      for (let length = 0; next < meta.words.length && length < bare(token).length; next++) {
        words.push(bare(meta.words[next] as string))
        length += bare(meta.words[next] as string).length
      }
      const spans = (pieces: string[]) => {
        let at = 0
        return new Set(
          pieces.map((piece) => {
            const start = at
            at += piece.length
            return `${start} ${at}`
          }),
        )
      }
      const want = spans(words)
      const made = spans(inside.flatMap((one) => one.parts?.map((part) => bare(part.text)) ?? [bare(one.text)]))
      parts.gold += want.size
      parts.made += made.size
      const right = [...made].filter((span) => want.has(span)).length
      parts.right += right
      if (showErrors && (right < made.size || right < want.size))
        errors.push(
          `${words.join('|')} ${inside.map((one) => one.parts?.map((part) => part.text).join('|') ?? one.text).join('|')}`,
        )
    }

    // all ZWNJ deleted, then restored; and the text as it stands
    for (const [input, count] of [
      [bare(text), true],
      [text, false],
    ] as const) {
      const output = normalize(input, { language: 'fa', rules: { quotes: false } })
      const goldCounts = solidBefore(text)
      const outCounts = solidBefore(output)
      const places = firstPlaces(output, outCounts)
      for (const [start, end] of meta.token_offsets) {
        const word = text.slice(start, end).replace(/[^\p{L}\p{M}\u200c]+$/u, '')
        if (word === '' || bare(word) === '') continue
        const restored = wordAt(output, places, goldCounts[start] as number, goldCounts[start + word.length] as number)
        if (!count) {
          if (restored !== word.replace(/\u200c+$/, '') && restored !== word) changed++
          continue
        }
        const isGold = word.includes(ZWNJ)
        const isMade = restored.includes(ZWNJ)
        if (isGold) zwnj.gold++
        if (isMade) zwnj.made++
        if (isMade && restored === word) zwnj.right++
        else if ((isGold || isMade) && showErrors)
          errors.push(`${word.replaceAll(ZWNJ, '_')} ${restored.replaceAll(ZWNJ, '_')}`)
      }
    }
  }
  console.log(`UD Persian ${name}, dev: ${sentences.length} sentences, ${goldTokens} tokens`)
  console.log(`  tokens            F1 ${percent(2 * rightTokens, madeTokens + goldTokens)}`)
  console.log(
    `  sub-spans         precision ${percent(parts.right, parts.made)}  recall ${percent(parts.right, parts.gold)}  (on ${parts.gold} words of tokens that the treebank parts; ${parts.elsewhere} other tokens parted)`,
  )
  console.log(
    `  ZWNJ restoration  precision ${percent(zwnj.right, zwnj.made)}  recall ${percent(zwnj.right, zwnj.gold)}  (display preset, ${zwnj.gold} word forms)`,
  )
  console.log(`  text as it stands ${((1000 * changed) / goldTokens).toFixed(2)} words changed in 1,000`)
  if (showErrors) console.log(errors.join('\n'))
}
