import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../domain/law/parsed-document.ts';
import classes from './RegulationText.module.css';

/** What stands above the first article: the bodies, the symbol, the motto, place and day, the title, the legal bases. */
export function DocumentHead({ instrument }: { instrument: Instrument }) {
  const { t } = useTranslation('regulations');
  const { issuers, symbol, kind, title, legalBases } = instrument;
  const front = instrument.front.filter((line) => !/^(số:?|\*|[-–—_\s]+)$/iu.test(line.trim()));
  const right = front.filter(standsRight);
  const preamble = front.filter((line) => !standsRight(line));
  return (
    <header className={classes.head} lang="vi">
      <div className={classes.letterhead}>
        <div>
          {issuers.map((issuer) => (
            <div key={issuer} className={classes.strong}>
              {issuer}
            </div>
          ))}
          {symbol && <div>{t('symbolLine', { symbol })}</div>}
        </div>
        <div>
          {right.map((line) => (
            <div key={line} className={isPlaceAndDay(line) ? classes.slanted : classes.strong}>
              {line}
            </div>
          ))}
        </div>
      </div>
      {(kind ?? title) && (
        <div className={classes.title}>
          {kind && <div>{kind.toLocaleUpperCase('vi')}</div>}
          {title && <div className={classes.about}>{title}</div>}
        </div>
      )}
      {legalBases.map((basis, index) => (
        <p key={index} className={`${classes.words} ${classes.slanted}`}>
          {basis}
        </p>
      ))}
      {preamble.map((line, index) => (
        <p key={index} className={classes.words}>
          {line}
        </p>
      ))}
    </header>
  );
}

/** Quốc hiệu, tiêu ngữ, the Party's name, place and day stand at the right (NĐ 30/2020, Phụ lục I; HD 36-HD/VPTW). */
function standsRight(line: string): boolean {
  return /^(cộng hòa xã hội|cộng hoà xã hội|độc lập|đảng cộng sản)/iu.test(line) || isPlaceAndDay(line);
}

function isPlaceAndDay(line: string): boolean {
  return /ngày\s+\S+\s+tháng\s+\S+\s+năm\s+\S+$/iu.test(line) && line.length < 80;
}
