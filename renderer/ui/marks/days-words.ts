/** `2 d overdue`, `today`, `tomorrow`, `in 398 d`, `in 4 y`: days, and whole years from a thousand on (the date stands beside it). */
export const daysWords = (days: number): string => (days < 0 ? `${span(-days)} overdue` : days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${span(days)}`);

const span = (days: number): string => (days < 1000 ? `${days} d` : `${Math.floor(days / 365.25)} y`);
