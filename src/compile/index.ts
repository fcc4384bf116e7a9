/** The dictionary compiler (`diwan/compile`): files in, packed dictionaries and problems out; runs in browsers too. */
export { type Compilation, compile } from './compile.ts'
export { defineDictionary, type DictionaryRow } from './define-dictionary.ts'
export { describeProblem, type Problem } from './problem.ts'
