/** Turns a title into a file name that every system takes: none of the signs one of them gives a meaning to. */
export function toFileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // 100 letters leave room for the folder within the 260 that Windows allows.
  const short = plain
    .replace(/^[. ]+/, '')
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  return short === '' ? 'Plain Mirror' : short;
}
