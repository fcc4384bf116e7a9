import { SYMBOL_CHARACTERS, symbolOf } from '../../../text/characters.ts'
import { WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import type { LastNamed } from './last-named.ts'
import type { Sequence } from './name-sequences.ts'
import { NamesAlone } from './names-alone.ts'
import type { Person } from './people.ts'
import { WrittenSequences } from './written-sequences.ts'

/** A later (or earlier) mention of a person by name alone. */
export interface LaterMention {
  readonly name: Name
  readonly person: string
}

const LAM = symbolOf('ل')
const CLITICS = new Set(['و', 'ف', 'ب', 'ک', 'ل'])
/** 1 for each letter that may be written onto a name. */
const PROCLITICS = Uint8Array.from(SYMBOL_CHARACTERS, (letter) => Number(CLITICS.has(letter)))
const LOW_LINE = 0x5f

/** The name of a later mention, of which the page has told so many words. */
const knownAs = (start: number, end: number, firstToken: number, endToken: number, known: number): Name => ({
  start,
  end,
  firstToken,
  endToken,
  known,
  quoted: false,
  lone: undefined,
  written: undefined,
})

/**
 * Finds the names of known persons where they stand alone: whole, or their last words; not inside `taken` tokens.
 * In Persian, one word of a `vague` name, of which no list knows a word, must speak or have an honorific before it.
 */
export function laterMentions(
  reading: Reading,
  names: NameReader,
  people: readonly Person[],
  taken: Uint8Array,
  vague: ReadonlySet<string>,
  lastNamed: LastNamed,
): LaterMention[] {
  if (people.length === 0) return []
  const { page, language } = reading
  const { symbols, tokenStarts, tokenEnds, tokenKinds, tokenCount } = page
  const written = new WrittenSequences(reading, people, taken)
  const alone = new NamesAlone(reading, names.classes, taken, vague)
  const mentions: (LaterMention & { readonly sequence: Sequence })[] = []
  const add = (sequence: Sequence, person: string, token: number, name: Name) => {
    lastNamed.name(person, token)
    mentions.push({ sequence, name, person })
  }
  for (let token = 0; token < tokenCount; token++) {
    if (tokenKinds[token] !== WORD || taken[token]) continue
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    const tries = language !== 'fa' && end - start > 3 && PROCLITICS[symbols[start] as number] ? 2 : 1
    const maySwallow = language === 'ar' && symbols[start] === LAM && symbols[start + 1] === LAM
    if (!maySwallow && !written.mayBegin(start, end) && (tries === 1 || !written.mayBegin(start + 1, end))) continue
    // a hashtag: `#شكرا_عزام_الدخيل`
    if (page.text.charCodeAt((page.starts[start] as number) - 1) === LOW_LINE) continue
    const swallowed = maySwallow ? written.behindLam(token) : undefined
    if (swallowed) {
      const person = lastNamed.of(swallowed.bearers, token)
      const name = knownAs(start, end, token, token + 1, 1)
      if (person !== undefined) add(swallowed, person, token, name)
      continue
    }
    for (let at = start; at < start + tries; at++) {
      const found = written.mayBegin(at, end) ? written.at(token, at) : undefined
      if (!found) continue
      const { sequence, endToken } = found
      const person = lastNamed.of(sequence.bearers, token)
      const firstToken = person === undefined ? -1 : alone.firstOf(found, token, at, person)
      if (person === undefined || firstToken < 0) break
      const from = firstToken < token ? (tokenStarts[firstToken] as number) : at
      add(
        sequence,
        person,
        token,
        knownAs(from, tokenEnds[endToken - 1] as number, firstToken, endToken, sequence.words),
      )
      token = endToken - 1
      break
    }
  }
  return mentions.filter(({ sequence }) => sequence.bearers.length > 0)
}
