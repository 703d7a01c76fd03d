/** Made by the plugin in vite.config.ts: the contract with its addresses only. */
declare module 'virtual:contract-routes' {
  import type { Contract } from '../../contract/contract.ts';

  export const routes: Contract;
}
