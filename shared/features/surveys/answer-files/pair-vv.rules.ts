import { toHeading } from './cell-texts.rules.ts';
import { plainColumn, type FileColumn, type FileRecord } from './file-column.ts';

/**
 * LimeSurvey's VV file: texts over codes. A part's text stands on a line of its own behind the question's, its code
 * behind an underscore (`matrix_SQ001`).
 */
export function pairVv(texts: FileRecord, codes: FileRecord): FileColumn[] {
  return codes.map((raw, at) => {
    const code = raw.trim();
    const [over = '', ...under] = (texts[at] ?? '').split(/\s*\n\s*/);
    const title = toHeading(over);
    const part = toHeading(under.join(' '));
    const cut = code.indexOf('_');
    const plain = plainColumn(at, code);
    if (part === '' || cut < 0) return { ...plain, title: title === '' ? code : title, code };
    return {
      ...plain,
      title,
      part,
      code: code.slice(0, cut),
      partCode: code.slice(cut + 1),
      block: `code ${code.slice(0, cut)}`,
    };
  });
}

/** Takes LimeSurvey's own marks out of a cell: `{newline}`, `{tab}`, `{quote}`. */
export function unescapeVv(cell: string): string {
  if (!cell.includes('{') || cell === '{question_not_shown}') return cell;
  return cell
    .replaceAll('{newline}', '\n')
    .replaceAll('{cr}', '\r')
    .replaceAll('{tab}', '\t')
    .replaceAll('{quote}', '"')
    .replaceAll('{lbrace}', '{');
}
