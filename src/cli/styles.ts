import { createColors } from 'picocolors'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/** How text for people is dressed. */
export interface Styles {
  readonly colours: ReturnType<typeof createColors>
  /**
   * Text of the page as a terminal may show it: control characters and line breaks become spaces, bidi controls go,
   * and isolates keep its direction from its neighbours' (digits at its beginning would join the Latin text before it).
   */
  quote(text: string): string
}

interface Terminal {
  readonly isTTY?: boolean
}

/** Colours in a terminal only, unless `NO_COLOR` or `FORCE_COLOR` says otherwise; isolates likewise, unless the user does. */
export function stylesFor(
  { isTTY = false }: Terminal,
  { isolates = isTTY }: { readonly isolates?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv = process.env,
): Styles {
  const colourful = NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== '0' : isTTY && TERM !== 'dumb'
  return {
    colours: createColors(colourful),
    quote(text) {
      const shown = printable(text)
      return isolates ? `${FIRST_STRONG_ISOLATE}${shown}${POP_DIRECTIONAL_ISOLATE}` : shown
    },
  }
}

/** Without what could command a terminal or turn its line around. */
const printable = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
