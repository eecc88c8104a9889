/** Alt+Shift+C goes from the row that has the focus to its badge, and from a badge back to where it came from. */
export const isJump = (e: KeyboardEvent): boolean =>
  e.altKey && e.shiftKey && !e.ctrlKey && !e.metaKey && e.code === 'KeyC';
