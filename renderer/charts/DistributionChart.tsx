import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis, type BarShapeProps } from 'recharts';
import { countText } from '../ui/format.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';
import { barKeys } from './bar-keys.ts';
import marks from './chart-marks.module.css';
import type { BarGroup, ChartBar } from './chart.ts';
import styles from './DistributionChart.module.css';
import { OpenMark } from './OpenMark.tsx';

const chartHeight = 176;
/** Room above the tallest bar for its count. */
const countRoom = 24;
const axisRoom = 26;
const cornerRadius = 4;
/** Bars further apart than this would look like columns of different things. */
const widestBar = 64;

type Props = {
  readonly label: string;
  readonly bars: readonly ChartBar[];
  readonly groups?: readonly BarGroup[];
};

/** A bar with round shoulders that stands flat on the line. */
function barPath(x: number, y: number, width: number, height: number): string {
  const radius = Math.min(cornerRadius, height, width / 2);
  const [right, foot] = [x + width, y + height];
  return `M${x},${foot} V${y + radius} Q${x},${y} ${x + radius},${y} H${right - radius} Q${right},${y} ${right},${y + radius} V${foot} Z`;
}

/** How often each point of a scale was given, the counts above the bars; no bar hides behind another. */
export function DistributionChart({ label, bars, groups = [] }: Props) {
  const { locale } = useFrameSettings();
  const first = bars.findIndex(({ to }) => to !== undefined);
  const shape = ({ x, y, width, height, index }: BarShapeProps) => {
    const bar = bars[index];
    if (bar === undefined) return null;
    const middle = x + width / 2;
    return (
      <OpenMark
        index={index}
        tone={bar.tone}
        label={`${bar.label}: ${countText(bar.n, locale)}`}
        isStop={index === first}
        to={bar.to}
      >
        <rect
          className={marks.hit}
          x={x - 2}
          y={1}
          width={width + 4}
          height={chartHeight - axisRoom - 2}
          rx={cornerRadius}
        />
        {height > 0 ? <path className={marks.fill} d={barPath(x, y, width, height)} /> : null}
        <text className={marks.count} x={middle} y={y - 8} textAnchor="middle">
          {countText(bar.n, locale)}
        </text>
      </OpenMark>
    );
  };
  return (
    <fieldset className={marks.frame} aria-label={label} {...barKeys}>
      <ResponsiveContainer width="100%" height={chartHeight}>
        <BarChart
          data={bars}
          accessibilityLayer={false}
          barCategoryGap="9%"
          margin={{ top: countRoom, right: 0, bottom: 0, left: 0 }}
        >
          <YAxis hide domain={[0, 'dataMax']} />
          <XAxis
            dataKey="label"
            height={axisRoom}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            tick={{ className: marks.label }}
          />
          <Bar dataKey="n" isAnimationActive={false} maxBarSize={widestBar} shape={shape} />
        </BarChart>
      </ResponsiveContainer>
      {groups.length === 0 ? null : (
        <div className={styles.groups} aria-hidden="true">
          {groups.map(({ label: name, tone, bars: span }) => (
            <span key={name} className={`${styles.group} ${marks[tone] ?? ''}`} style={{ flexGrow: span }}>
              {name}
            </span>
          ))}
        </div>
      )}
    </fieldset>
  );
}
