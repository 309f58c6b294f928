import { SaxesParser } from 'saxes';
import { TableError } from '../table.ts';

/** What a part's reader wants to hear of; names come without their namespace prefix. */
export type XmlHandlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Reads XML as it comes. Document types are refused: with them come entities, which no workbook needs. */
export class XmlReader {
  readonly #parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  // Excel writes UTF-8; the mark at the start tells the rest.
  #decoder: TextDecoder | null = null;

  constructor(handlers: XmlHandlers) {
    const { open, close, text } = handlers;
    this.#parser.on('doctype', () => {
      throw new TableError(
        'NOT_A_TABLE',
        'This workbook holds a document type, which Excel never writes. It is not read.',
      );
    });
    this.#parser.on('error', (cause) => {
      throw new TableError(
        'DAMAGED',
        'This workbook is damaged: a part of it is no valid XML. Save it again in Excel.',
        {
          cause,
        },
      );
    });
    if (open !== undefined) this.#parser.on('opentag', ({ name, attributes }) => open(toLocal(name), attributes));
    if (close !== undefined) this.#parser.on('closetag', ({ name }) => close(toLocal(name)));
    if (text !== undefined) {
      this.#parser.on('text', text);
      this.#parser.on('cdata', text);
    }
  }

  write(chunk: Uint8Array): void {
    this.#decoder ??= new TextDecoder(findEncoding(chunk), { fatal: true });
    this.#parser.write(decode(this.#decoder, chunk));
  }

  end(): void {
    this.#parser.write(this.#decoder === null ? '' : decode(this.#decoder)).close();
  }
}

/** Reads a part that was read whole. */
export function readXml(text: string, handlers: XmlHandlers): void {
  const reader = new XmlReader(handlers);
  reader.write(Buffer.from(text));
  reader.end();
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new TableError('DAMAGED', 'This workbook is damaged: its text can not be read. Save it again in Excel.', {
      cause,
    });
  }
}

function findEncoding(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function toLocal(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
