const roman = ['', 'I', 'II', 'III', 'IV'];

/**
 * What a fulfilment is for, by its key: `2022-Q3` is "quý III năm 2022". Of a year whose day lies in its middle it is the
 * first half.
 */
export function periodWords(key: string, dueOn: string): string {
  const [, year = '', kind = '', number = ''] = /^(\d{4})(?:-([QH]?)(\d+))?/.exec(key) ?? [];
  if (year === '') return '';
  if (kind === 'Q') return `quý ${roman[Number(number)]} năm ${year}`;
  if (kind === 'H') return `6 tháng ${number === '1' ? 'đầu' : 'cuối'} năm ${year}`;
  if (/^\d{4}-\d{2}$/.test(key)) return `tháng ${Number(number)} năm ${year}`;
  const dueMonth = Number(dueOn.slice(5, 7));
  return dueMonth >= 5 && dueMonth <= 7 ? `6 tháng đầu năm ${year}` : `năm ${year}`;
}
