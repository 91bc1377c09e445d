/** The same day of the month so many months later, as `YYYY-MM-DD`; the month's last where it is shorter. */
export function monthsLater(from: Date, months: number): string {
  const [year, month] = [from.getFullYear(), from.getMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(from.getDate(), last))).toISOString().slice(0, 10);
}
