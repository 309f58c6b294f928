import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type DotItemDotProps,
  type XAxisTickContentProps,
} from 'recharts';
import { countText, plural } from '../ui/format.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';
import { barKeys } from './bar-keys.ts';
import marks from './chart-marks.module.css';
import { OpenMark } from './OpenMark.tsx';

/** A figure of one month or quarter; without a value there were too few answers for one. */
export type TrendPoint = {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** The value in words: "31", "69%". */
  readonly text: string;
  readonly to?: string | undefined;
};

const chartHeight = 208;
/** Room for the name of a period and, below it, how many answered. */
const axisRoom = 44;
/** As wide as "100%". */
const axisWidth = 44;
/** More names of periods than this would run into each other in the narrowest card. */
const mostNames = 6;
/** More counts than this would. */
const mostCounts = 14;
const pointRadius = 4.5;

type Props = {
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
  /** What `n` counts, in the singular. */
  readonly counted?: string;
};

/** A figure over time with its likely range as a band; how many answered stands under each point. No arrow. */
export function TrendChart({ label, points, domain, ticks, tickText, counted = 'answer' }: Props) {
  const { locale } = useFrameSettings();
  const first = points.findIndex(({ value, to }) => value !== null && to !== undefined);
  const rows = points.map((point) => ({
    ...point,
    band: point.value === null || point.low === null || point.high === null ? null : [point.low, point.high],
  }));
  const dot = ({ cx, cy, index }: DotItemDotProps) => {
    const point = points[index];
    if (point === undefined || point.value === null || cx === undefined || cy === undefined) return <g key={index} />;
    return (
      <OpenMark
        key={point.key}
        index={index}
        tone="plain"
        label={`${point.label}: ${point.text}, ${countText(point.n, locale)} ${plural(point.n, counted)}`}
        isStop={index === first}
        to={point.to}
      >
        <circle className={marks.hit} cx={cx} cy={cy} r={14} />
        <circle className={marks.fill} cx={cx} cy={cy} r={pointRadius} />
        <text className={marks.halo} x={cx} y={cy - 12} textAnchor="middle">
          {point.text}
        </text>
      </OpenMark>
    );
  };
  const everyName = Math.ceil(points.length / mostNames);
  const tick = ({ x, y, payload }: XAxisTickContentProps) => {
    const point = points[payload.index ?? -1];
    if (point === undefined) return <g />;
    const top = Number(y);
    return (
      <g>
        {/* The newest period always has its name. */}
        {(points.length - 1 - points.indexOf(point)) % everyName === 0 ? (
          <text className={marks.label} x={x} y={top + 12} textAnchor="middle">
            {point.label}
          </text>
        ) : null}
        {points.length > mostCounts ? null : (
          <text className={marks.faint} x={x} y={top + 30} textAnchor="middle">
            {countText(point.n, locale)}
          </text>
        )}
      </g>
    );
  };
  return (
    <fieldset className={marks.frame} aria-label={label} {...barKeys}>
      <ResponsiveContainer width="100%" height={chartHeight}>
        <ComposedChart data={rows} accessibilityLayer={false} margin={{ top: 18, right: 18, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <YAxis
            width={axisWidth}
            domain={[domain[0], domain[1]]}
            ticks={[...ticks]}
            interval={0}
            tickFormatter={tickText}
            tickLine={false}
            axisLine={false}
            tick={{ className: marks.faint }}
          />
          <XAxis
            dataKey="key"
            height={axisRoom}
            padding={{ left: 26, right: 26 }}
            interval={0}
            tickLine={false}
            axisLine={false}
            tick={tick}
          />
          <Area
            dataKey="band"
            type="linear"
            stroke="none"
            fill="var(--accent)"
            fillOpacity={0.13}
            isAnimationActive={false}
            activeDot={false}
          />
          <Line
            dataKey="value"
            type="linear"
            stroke="var(--accent)"
            strokeWidth={2.5}
            isAnimationActive={false}
            activeDot={false}
            dot={dot}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </fieldset>
  );
}
