/** Days since 1970-01-01 of a date (Howard Hinnant's `days_from_civil`). All numbers here are small and whole. */
function numberOf(year, month, day) {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function lengthOf(month, year) {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The number of the day `2021-04-01`; null for any other text. */
export function dayFrom(text) {
    const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
    if (!found) return null;
    const [year, month, day] = found.slice(1).map(Number);
    const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(month, year);
    return exists ? numberOf(year, month, day) : null;
}

function components(number) {
    const z = number + 719468;
    const era = Math.floor(z / 146097);
    const dayOfEra = z - era * 146097;
    const yearOfEra = Math.floor(
        (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const mp = Math.floor((5 * dayOfYear + 2) / 153);
    const month = mp < 10 ? mp + 3 : mp - 9;
    return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1];
}

export function dayText(number) {
    const [year, month, day] = components(number).map(String);
    return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The fiscal year (年度) of a day: from 1 April, named after the year in which it begins. */
export function fiscalYearOf(number) {
    const [year, month] = components(number);
    return BigInt(month >= 4 ? year : year - 1);
}

/** The day in Japan of an instant such as `2026-11-24T02:33:13Z`; null for any other text. */
export function dayOfInstant(text) {
    const found = /^(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/.exec(text);
    const day = found && dayFrom(found[1]);
    if (day === null) return null;
    const [hour, minute, second] = found.slice(2, 5).map(Number);
    const [offsetHour, offsetMinute] = [found[6] ?? 0, found[7] ?? 0].map(Number);
    if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return null;
    const offset = (offsetHour * 3600 + offsetMinute * 60) * (found[5] === "-" ? -1 : 1);
    return Math.floor((day * 86400 + hour * 3600 + minute * 60 + second - offset + 9 * 3600) / 86400);
}
