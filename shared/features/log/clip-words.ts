/** Shortens words a customer said to at most `max` characters, the … included, at the end of a word; line breaks become spaces. */
export function clipWords(words: string, max: number): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  const end = line[max - 1] === ' ' ? max - 1 : cut.lastIndexOf(' ');
  // One word longer than the whole room (a web address) is cut where the room ends, never within a character.
  const kept = end > 0 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}
