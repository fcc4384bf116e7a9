import { hasLetter, type Page } from '../../../text/page.ts'
import type { Title } from './title.ts'

/** How the rows of titles with a pronoun begin. */
const OWN = 'offices/own-'
/** Folded to the letter of the pronoun. */
const TEH_MARBUTA = 0x0629

/** Whether a row is of titles with a pronoun. */
export const isOwnRow = (row: string): boolean => row.startsWith(OWN)

/** Whether a title has a pronoun, so that it is of one who serves somebody told of before: `وزير خارجيته`. */
export const isOwn = ({ rows }: Pick<Title, 'rows'>): boolean => isOwnRow(rows[0] as string)

/** Whether the form that ends at a folded position is written with ة: `نائبة` is no `نائبه`. */
export const endsInTehMarbuta = (page: Page, end: number): boolean => hasLetter(page, end - 1, TEH_MARBUTA)
