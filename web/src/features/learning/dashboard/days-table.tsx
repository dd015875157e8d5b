import type { Activity } from "@/shared/api/types";
import { tDays } from "@/shared/i18n/dashboard";
import { cx } from "@/shared/lib/cx";
import { calendarDay, number, weekday } from "@/shared/lib/format";
import { Icon } from "@/shared/ui/icon";
import { weeksOf } from "./weeks";

type Day = Activity["days"][number];

/** Four weeks that end today. A day on which something was done is filled and has a tick. */
export function DaysTable({ activity: { days, today } }: { activity: Activity }) {
  const weeks = weeksOf(days);
  return (
    <table className="mt-4 w-full table-fixed border-separate border-spacing-1">
      <caption className="sr-only">{tDays.table}</caption>
      <thead>
        <tr>
          {weeks[0]?.map(({ date }) => (
            <th key={date} scope="col" className="pb-1 text-center text-sm font-normal text-ink2">
              {weekday(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day) => (
              <DayCell key={day.date} day={day} isToday={day.date === today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day: { date, count }, isToday }: { day: Day; isToday: boolean }) {
  const words = count ? tDays.done(calendarDay(date), count) : tDays.idle(calendarDay(date));
  return (
    <td
      title={words}
      className={cx(
        "h-10 rounded-s p-0 text-center font-mono text-sm tabular-nums",
        count ? "bg-pass text-on-fill" : "bg-sunk text-ink2",
        isToday && "outline-2 outline-petrol -outline-offset-1",
        isToday && !count && "font-semibold text-ink",
      )}
    >
      <span aria-hidden="true" className="flex items-center justify-center">
        {count ? <Icon name="pass" size={14} /> : number(Number(date.slice(-2)))}
      </span>
      <span className="sr-only">{words}</span>
    </td>
  );
}
