/** `diwan/people`: known office holders since 2000, as evidence for names and for identity (`key`, state). */
export { people } from './generated/people.ts'
