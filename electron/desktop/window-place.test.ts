import { expect, test } from 'vitest';
import { decideWindowPlace } from './window-place.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const second = { x: 1440, y: 0, width: 1920, height: 1040 };
const place = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height, isMaximized: false });

test('a window opens where it stood, on the screen it stood on', () => {
  expect(decideWindowPlace({ ...place(1600, 100), isMaximized: true }, [laptop, second])).toEqual({
    width: 1000,
    height: 700,
    position: { x: 1600, y: 100 },
    isMaximized: true,
  });
});

test('where the screen is gone it opens in the middle of the one that is there, at its size', () => {
  expect(decideWindowPlace(place(1600, 100), [laptop])).toEqual({
    width: 1000,
    height: 700,
    position: null,
    isMaximized: false,
  });
});

test.each([
  ['hangs out to the right', place(1300, 100), { x: 440, y: 100 }],
  ['hangs out below', place(100, 500), { x: 100, y: 160 }],
  ['hangs out to the left', place(-700, 100), { x: 0, y: 100 }],
  ['has its upper edge a little above the screen', place(100, -20), { x: 100, y: 0 }],
])('a window that %s is drawn in whole', (_how, kept, position) => {
  expect(decideWindowPlace(kept, [laptop]).position).toEqual(position);
});

test.each([
  ['above', place(100, -600)],
  ['below', place(100, 840)],
  ['beside', place(1400, 100)],
])('a window nobody could take hold of, %s the screen, comes back to the middle', (_where, kept) => {
  expect(decideWindowPlace(kept, [laptop]).position).toBeNull();
});

test('a window larger than the screen it opens on is made as large as that', () => {
  expect(decideWindowPlace(place(0, 0, 3000, 2000), [laptop])).toMatchObject({ width: 1440, height: 860 });
  expect(decideWindowPlace(null, [{ ...laptop, width: 1024, height: 700 }])).toMatchObject({
    width: 1024,
    height: 700,
  });
  expect(decideWindowPlace(null, [{ ...laptop, width: 640, height: 480 }])).toMatchObject({ width: 800, height: 600 });
});

test.each([null, undefined, '', 12, {}, { x: 'a' }, place(0.5, 0), place(0, 0, -5), place(0, 0, NaN)])(
  'what can be no place, such as %j, is as if nothing was kept',
  (kept) => {
    const first = { width: 1280, height: 860, position: null, isMaximized: false };
    expect(decideWindowPlace(kept, [laptop])).toEqual(first);
    expect(decideWindowPlace(kept, [])).toEqual(first);
  },
);
