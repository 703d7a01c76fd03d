import { useTranslation } from 'react-i18next';
import { Seal } from '../ui/Seal.tsx';
import classes from './Frame.module.css';

/** The seal and the name of the product. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <div className={classes.brand}>
      <Seal />
      <div>
        <div className={classes.name}>{t('product')}</div>
        <div className={classes.line}>{t('productLine')}</div>
      </div>
    </div>
  );
}
