/** Arabic yeh and kaf as Persian writes them; the length stays. */
export const toPersian = (word: string): string => word.replaceAll('\u064a', '\u06cc').replaceAll('\u0643', '\u06a9')
