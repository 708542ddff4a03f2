import { useMemo } from 'react';
import type { CalendarDay, CalendarYear } from '#shared/law/closed-days';
import { useToday } from '../app/state/app-store';
import { useLawInUse } from '../app/state/law';
import { useStore } from '../app/state/store';
import { Button } from '../ui/controls/Button';
import { IconButton } from '../ui/controls/IconButton';
import { Select } from '../ui/controls/Select';
import { dateToText } from '../ui/marks/DateText';
import { Icon } from '../ui/marks/Icon';
import { DayForm, type NewDay } from './DayForm';
import { changeLawView, lawViewStore } from './law-store';

type Props = { readonly canChange: boolean; readonly onAdd: (day: NewDay) => void; readonly onRemove: (day: NonNullable<CalendarDay['own']>) => void };

/** The days on which an office is closed, year by year, with what is known of them; days can be added and corrected. */
export const ClosedDays = ({ canChange, onAdd, onRemove }: Props) => {
  const { law } = useLawInUse();
  const today = useToday();
  const { calendar: office, year: chosen } = useStore(lawViewStore, (state) => state);
  const year = chosen ?? Number(today.slice(0, 4));
  const calendar = law.calendars.get(office);
  const listed = useMemo(() => calendar?.year(year), [calendar, year]);
  const offices = useMemo(() => [...law.offices].map(([id, name]) => ({ id, label: `${id} · ${name}${law.calendars.has(id) ? '' : ' (no table)'}` })).sort((a, b) => Number(law.calendars.has(b.id)) - Number(law.calendars.has(a.id)) || (a.id < b.id ? -1 : 1)), [law]);
  return (
    <div className="law-days">
      <div className="law-days-list">
        <div className="law-days-head">
          <Select label="Office" options={offices} value={office} onChange={(next) => changeLawView({ calendar: next })} />
          <div className="law-year">
            <IconButton label="Year before" icon={<Icon name="chevron-left" />} onPress={() => changeLawView({ year: year - 1 })} />
            <strong aria-live="polite">{year}</strong>
            <IconButton label="Next year" icon={<Icon name="chevron-right" />} onPress={() => changeLawView({ year: year + 1 })} />
          </div>
        </div>
        {listed === undefined || calendar === undefined ? (
          <p>No closed days of {office} are in the tables: its last days are never moved, and every date at {office} says so. Days that are added here move them.</p>
        ) : (
          <>
            <p>
              {knownWords(listed.known, office, year)} {weekendWords(calendar.weekend)}
            </p>
            {listed.days.length === 0 ? null : (
              <table className="law-rules">
                <thead>
                  <tr>
                    <th scope="col">Day</th>
                    <th scope="col">Why</th>
                    <th scope="col">Known</th>
                    <th scope="col">
                      <span className="sr-only">Take away</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {listed.days.map((day) => (
                    <tr key={day.date}>
                      <td className="law-day">{dateToText(day.date, true)}</td>
                      <td>
                        {day.kind === 'working' ? 'works on this day of the weekend' : day.kind === 'open' ? `open: ${day.name}` : day.name}
                        {day.own?.source === undefined ? null : <span className="quiet small law-valid">{day.own.source}</span>}
                      </td>
                      <td className="quiet">{day.own !== undefined ? `added by ${day.own.by}, ${dateToText(day.own.on)}` : dayKnown(day, listed.known)}</td>
                      <td>
                        {day.own === undefined ? null : (
                          <Button look="quiet" isDisabled={!canChange} onPress={() => day.own !== undefined && onRemove(day.own)}>
                            Take away…
                          </Button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <p className="quiet small">
              {calendar.basis}. Source: {calendar.source}.
            </p>
          </>
        )}
      </div>
      <DayForm key={office} office={office} canChange={canChange} onAdd={onAdd} />
    </div>
  );
};

const knownWords = (known: CalendarYear['known'], office: string, year: number): string => {
  switch (known) {
    case 'official':
      return `The list that ${office} published for ${year}.`;
    case 'by-law':
      return `Days by law or by the office’s announcements; a complete list of ${office} for ${year} is not in the tables.`;
    case 'unknown':
      return `${year} is not known: last days in it are not moved, and say so.`;
  }
};

const dayKnown = ({ kind }: CalendarDay, known: CalendarYear['known']): string => (kind === 'projected' ? 'expected, not announced: moves nothing' : known === 'official' ? 'published' : 'by law');

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekendWords = (weekend: readonly number[]): string => (weekend.length === 0 ? '' : `Closed every ${[...weekend].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7)).map((day) => names[day]).join(' and ')}.`);
