/** The dictionary compiler (`diwan/compile`): files in, packed dictionaries and problems out; runs in browsers too. */
export { check } from './check.ts'
export { type Compilation, compile } from './compile.ts'
export { type DictionaryRow, defineDictionary } from './define-dictionary.ts'
export { describeProblem, type Problem } from './problem.ts'
