import { describe, expect, it } from 'vitest';
import { toHtml, toPlainText } from './plain-text.ts';

describe('a label of another tool', () => {
  it('loses its tags and keeps its words and lines', () => {
    expect(toPlainText('<p>One<br/>two</p><p><b>three</b></p>')).toBe('One\ntwo\nthree');
    expect(toPlainText('<style>p{}</style>A<!-- no -->B<script>alert(1)</script>')).toBe('AB');
    expect(toPlainText('T&uuml;r &amp; Tor &#8364; &#x41;')).toBe('Tür & Tor € A');
  });

  it('keeps signs that only look like tags', () => {
    expect(toPlainText('5 < 6 and 7 > 3')).toBe('5 < 6 and 7 > 3');
  });

  it('comes back as it was after it was written as HTML', () => {
    for (const text of ['<b>not bold</b>', 'a & b', '&lt;', 'one\ntwo']) expect(toPlainText(toHtml(text))).toBe(text);
  });
});
