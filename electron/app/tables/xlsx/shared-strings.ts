import { MAX_SHARED_TEXT_LENGTH } from '../limits.ts';
import { TableError } from '../table.ts';
import { XmlReader, type XmlHandlers } from './xml-reader.ts';

/** Reads the texts that the cells of all sheets share; they stay in memory, so their length is counted. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  let length = 0;
  const reader = new XmlReader(
    collectTexts('si', (text) => {
      length += text.length;
      if (length > MAX_SHARED_TEXT_LENGTH) {
        throw new TableError(
          'LIMIT',
          `This workbook holds over ${MAX_SHARED_TEXT_LENGTH / 1e6} million characters. Save the sheet as CSV.`,
        );
      }
      strings.push(text);
    }),
  );
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
  return strings;
}

/** Gathers the text of each element of a name: its runs of rich text joined, without the readings above Asian text. */
function collectTexts(element: string, done: (text: string) => void): XmlHandlers {
  let text = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open: (name) => {
      if (name === element) text = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === element) done(unescapeText(text));
    },
  };
}

/** Excel writes characters that XML has no place for as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x(?<code>[0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
