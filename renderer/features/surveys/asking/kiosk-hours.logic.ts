import type { KioskSettings } from '../../../../shared/features/surveys/surveys.schema.ts';

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Hours to begin with: weekdays nine to six, Saturday to one. */
export const usualHours: NonNullable<KioskSettings['hours']> = weekdays.map((_day, index) =>
  index < 5 ? { from: 540, to: 1080 } : index === 5 ? { from: 540, to: 780 } : null,
);

/** A minute of the day as a time field writes it: 540 is "09:00". */
export function toTimeText(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The minute of the day a time field holds; null where it holds none. */
export function fromTimeText(text: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(text);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}
