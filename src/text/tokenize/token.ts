import type { Span } from '../../types.ts'

/** The kinds of tokens. Invisible controls outside words count as `space`. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'punctuation'
  | 'symbol'
  | 'url'
  | 'email'
  | 'mention'
  | 'hashtag'
  | 'emoji'
  | 'space'

/** A token; `parts` concatenate to it. */
export interface TextToken extends Span {
  kind: TokenKind
  /** Stem and clitics (or affixes), in order, where a word has any. */
  parts?: Span[]
}
