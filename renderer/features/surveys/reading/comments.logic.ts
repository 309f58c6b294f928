/** A piece of a comment; hits are what was searched for. */
export type CommentPiece = { readonly piece: string; readonly isHit: boolean; readonly at: number };

/** Cuts a comment where the words searched for stand in it, whatever their case. */
export function cutHits(text: string, words: string): CommentPiece[] {
  const terms = words
    .split(/\s+/)
    .filter((term) => term !== '')
    .map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (terms.length === 0) return [{ piece: text, isHit: false, at: 0 }];
  // Only from the beginning of a word on, as the search finds them.
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join('|')})`, 'giu'))];
  const pieces: CommentPiece[] = [];
  let end = 0;
  for (const match of found) {
    if (match.index > end) pieces.push({ piece: text.slice(end, match.index), isHit: false, at: end });
    pieces.push({ piece: match[0], isHit: true, at: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ piece: text.slice(end), isHit: false, at: end });
  return pieces;
}
