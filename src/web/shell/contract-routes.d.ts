/** Made by the plugin in vite.config.ts: the contract with its addresses only. */
declare module 'virtual:contract-routes' {
  export const routes: import('../../contract/contract.ts').Contract;
}
