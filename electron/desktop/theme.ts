/** The paper of the page (`renderer/app/tokens.css`), which the window shows before the page has drawn anything. */
const paper = { light: '#faf9f6', dark: '#16191b' } as const;

export function toPaperColour(isDark: boolean): string {
  return isDark ? paper.dark : paper.light;
}
