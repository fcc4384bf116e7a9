/** Roles of those who head a state or its government, in whose service others are. */
export const HEAD_ROLES: ReadonlySet<string> = new Set([
  'crown-prince',
  'emir',
  'king',
  'president',
  'prime-minister',
  'supreme-leader',
])
