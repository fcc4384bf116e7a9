import { withJoinedWaw } from './joined-waw.ts'
import type { Page } from './page.ts'
import { withPartedWords } from './parted-words.ts'

/** A page that is not Persian as its words are meant: parted where a space is missing, joined where one is too many behind و. */
export const arabicPage = (page: Page): Page => withJoinedWaw(withPartedWords(page))
