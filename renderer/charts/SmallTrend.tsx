import {
  Area,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type DotItemDotProps,
} from 'recharts';
import { barKeys } from './bar-keys.ts';
import marks from './chart-marks.module.css';
import { OpenMark } from './OpenMark.tsx';
import type { TrendPoint } from './TrendChart.tsx';

/** A point of a small trend; outside its limits it is marked. */
export type SmallTrendPoint = TrendPoint & {
  /** What chance alone does at this point; null where nobody can say. */
  readonly limits: { readonly low: number; readonly high: number } | null;
  readonly isOutside: boolean;
};

const chartHeight = 104;
const pointRadius = 3;
const lastRadius = 4.5;
/** Room left and right for half a figure. */
const sideRoom = 16;
/** Of the height that the figures take, what stays free above and below them. */
const air = 0.15;

type Props = {
  readonly label: string;
  readonly points: readonly SmallTrendPoint[];
  readonly target: number | null;
};

/** Everything that is drawn lies within the scale. */
function toDomain(points: readonly SmallTrendPoint[], target: number | null): [number, number] {
  const drawn = points
    .flatMap(({ value, low, high, limits }) => [value, limits?.low ?? low, limits?.high ?? high])
    .concat(target)
    .filter((one) => one !== null);
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const room = (most - least || 1) * air;
  return [least - room, most + room];
}

const bandOf = (low: number | null | undefined, high: number | null | undefined): readonly number[] | null =>
  low == null || high == null ? null : [low, high];

/** A figure over quarters, small: its points, a grey band of what chance does or else its likely range, and the target. */
export function SmallTrend({ label, points, target }: Props) {
  const isChart = points.some(({ limits }) => limits !== null);
  const rows = points.map((point) => ({
    ...point,
    band: isChart ? bandOf(point.limits?.low, point.limits?.high) : bandOf(point.low, point.high),
  }));
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const dot = ({ cx, cy, index }: DotItemDotProps) => {
    const point = points[index];
    if (point === undefined || point.value === null || cx === undefined || cy === undefined) return <g key={index} />;
    const isEnd = point === first || point === last;
    return (
      <OpenMark
        key={point.key}
        index={index}
        tone="plain"
        label={`${point.label}: ${point.text}${point.isOutside ? ', outside what chance does' : ''}`}
        isStop={point === last}
        to={point.to}
      >
        <circle className={marks.hit} cx={cx} cy={cy} r={11} />
        <circle className={marks.fill} cx={cx} cy={cy} r={point === last ? lastRadius : pointRadius} />
        {point.isOutside ? <circle className={marks.ring} cx={cx} cy={cy} r={8} /> : null}
        {isEnd || point.isOutside ? (
          <text className={marks.halo} x={cx} y={cy - 11} textAnchor="middle">
            {point.text}
          </text>
        ) : null}
      </OpenMark>
    );
  };
  return (
    <fieldset className={marks.frame} aria-label={label} {...barKeys}>
      <ResponsiveContainer width="100%" height={chartHeight}>
        <ComposedChart data={rows} accessibilityLayer={false} margin={{ top: 16, right: 0, bottom: 0, left: 0 }}>
          <YAxis hide domain={toDomain(points, target)} />
          <XAxis hide dataKey="key" padding={{ left: sideRoom, right: sideRoom }} />
          <Area
            dataKey="band"
            type="linear"
            stroke="none"
            fill={isChart ? 'var(--ink-soft)' : 'var(--accent)'}
            fillOpacity={isChart ? 0.12 : 0.13}
            isAnimationActive={false}
            activeDot={false}
          />
          {target === null ? null : <ReferenceLine y={target} stroke="var(--ink-soft)" strokeDasharray="4 4" />}
          <Line
            dataKey="value"
            type="linear"
            stroke="var(--accent)"
            strokeWidth={2}
            isAnimationActive={false}
            activeDot={false}
            dot={dot}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </fieldset>
  );
}
