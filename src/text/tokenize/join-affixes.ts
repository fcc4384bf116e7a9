import { FINITE, PARTICIPLE, persianLexicon } from '../zwnj/lexicon.ts'
import { restoreEdits } from '../zwnj/restore.ts'
import { toPersian } from './to-persian.ts'
import type { TextToken } from './token.ts'

/** Affixes and auxiliaries written apart, joined with what they belong to. */
export function joinAffixes(text: string, tokens: readonly TextToken[]): TextToken[] {
  const spelled = toPersian(text)
  const gaps = new Set<number>()
  for (const edit of restoreEdits(spelled)) if (edit.end > edit.start) gaps.add(edit.start)
  const lexicon = persianLexicon()
  const joined: TextToken[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as TextToken
    const last = joined[joined.length - 1]
    const after = tokens[i + 1]
    if (
      last !== undefined &&
      last.kind === 'word' &&
      token.kind === 'space' &&
      after?.kind === 'word' &&
      token.end - token.start === 1
    ) {
      const first = spelled.slice(last.start, last.end)
      const second = spelled.slice(after.start, after.end)
      const head = first.slice(Math.max(first.lastIndexOf(' '), first.lastIndexOf('\u200c')) + 1)
      const perfect =
        (((lexicon.kinds.get(head) ?? 0) & PARTICIPLE) !== 0 || (head !== first && lexicon.perfect.has(head))) &&
        lexicon.perfect.has(second)
      const future = lexicon.future.has(head) && ((lexicon.kinds.get(second) ?? 0) & FINITE) !== 0
      if (gaps.has(token.start) || perfect || future) {
        last.end = after.end
        last.text = text.slice(last.start, last.end)
        delete last.parts
        i++
        continue
      }
    }
    joined.push(token.kind === 'word' ? { ...token } : token)
  }
  return joined
}
