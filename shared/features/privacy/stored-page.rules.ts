import { escapeHtml } from '../../escape-html.ts';
import { pluralNoun } from '../../number-words.ts';

/** Everything about one customer in words, by kind of record. */
export type StoredWords = {
  readonly business: string;
  readonly customer: string;
  readonly on: string;
  readonly kinds: readonly {
    readonly noun: string;
    readonly records: readonly (readonly (readonly [label: string, value: string])[])[];
  }[];
};

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#1d2126}' +
  'h2{margin-top:2rem}h2::first-letter{text-transform:uppercase}dl{border-top:1px solid #ddd;padding-top:.6rem}dt{color:#5b6066;font-size:.85rem}dd{margin:0 0 .5rem;white-space:pre-wrap}';

/** A page of its own that anybody can read and print; it loads nothing. */
export function toStoredPage({ business, customer, on, kinds }: StoredWords): string {
  const title = `What ${business} has stored about ${customer}`;
  const sections = kinds.map(({ noun, records }) => {
    const lists = records.map(
      (fields) =>
        `<dl>${fields.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`,
    );
    const heading = records.length === 1 ? noun : `${records.length} ${pluralNoun(noun)}`;
    return `<section><h2>${escapeHtml(heading)}</h2>${lists.join('')}</section>`;
  });
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style>` +
    `<h1>${escapeHtml(title)}</h1><p>As it stood on ${escapeHtml(on)}.</p>${sections.join('')}</html>\n`
  );
}
