import type { registers } from '../../contract/registers.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { exportRegister } from './export-register.ts';
import { listPeriods } from './list-periods.ts';
import { listRegister } from './list-register.ts';
import { readRegisterSetting } from './read-register-setting.ts';
import { setRegisterSetting } from './set-register-setting.ts';

/** The acts of the registers of an agency. */
export const registerActs: Acts<typeof registers, ActingContext> = {
  listRegister,
  listPeriods,
  exportRegister,
  readRegisterSetting,
  setRegisterSetting,
};
