/**
 * Which law ruled a day: the Civil Code of 2005 until the end of 2016, that of 2015 from 2017 on; the Labour Code of
 * 1994 until the end of April 2013, that of 2012 until the end of 2020, that of 2019 from 2021 on. Their rules about
 * time and holidays say the same but for the days off that `lawful-year.ts` knows.
 */
type Language = 'vi' | 'en';

/** Where the Civil Code says that the first day is not counted, and when an hour's length begins. */
export function startOfTime(date: string, part: 'hour' | 'day', language: Language): string {
  const clause = part === 'hour' ? 1 : 2;
  return date < '2017-01-01'
    ? civilCode(clause, 152, 2005, language)
    : civilCode(clause, 147, 2015, language);
}

/** Where the Civil Code says that an end on a day off moves to the next working day. */
export function endOnDayOff(date: string, language: Language): string {
  return date < '2017-01-01' ? civilCode(5, 153, 2005, language) : civilCode(5, 148, 2015, language);
}

/** Where the law gives the holiday. */
export function holidayLaw(date: string, language: Language): string {
  if (date < '2013-05-01') return labourCode(null, 73, 1994, language);
  return date < '2021-01-01' ? labourCode(1, 115, 2012, language) : labourCode(1, 112, 2019, language);
}

/** Where the law makes up for a holiday on a weekly rest day. */
export function compensationLaw(date: string, language: Language): string {
  if (date < '2013-05-01') return labourCode(null, 73, 1994, language);
  return date < '2021-01-01' ? labourCode(3, 115, 2012, language) : labourCode(3, 111, 2019, language);
}

function civilCode(clause: number, article: number, year: number, language: Language): string {
  return language === 'vi'
    ? `khoản ${clause} Điều ${article} Bộ luật Dân sự ${year}`
    : `Civil Code ${year}, Article ${article}(${clause})`;
}

function labourCode(clause: number | null, article: number, year: number, language: Language): string {
  if (language === 'en')
    return `Labour Code ${year}, Article ${article}${clause === null ? '' : `(${clause})`}`;
  return `${clause === null ? '' : `khoản ${clause} `}Điều ${article} Bộ luật Lao động ${year}`;
}
