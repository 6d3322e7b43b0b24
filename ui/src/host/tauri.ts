import { invoke } from '@tauri-apps/api/core';
import { toHostError, type Host } from './host';

/** The host inside the desktop window. */
export const tauriHost: Host = {
  async call(name, args) {
    try {
      return await invoke(name, args);
    } catch (thrown) {
      throw toHostError(thrown);
    }
  },
};
