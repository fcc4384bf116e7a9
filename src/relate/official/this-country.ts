import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Reading } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'

/** Whether `این کشور` stands behind a title, so that its state is but the one that was named last. */
export const isOfThisCountry = (reading: Reading, { endToken }: Title): boolean =>
  viewOf(reading, 'cue').plain(endToken, 'this-country') >= 0
