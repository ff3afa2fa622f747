import type { GpuCapabilities } from '../domain/models/hub-plans.ts';
import type { ModelManager } from '../../workers/protocol/model-manager.ts';

/** What this device offers a pretrained model. */
export interface DeviceCapabilities extends GpuCapabilities {
  /** The browser's own figure, which is rounded and capped; `null` where it gives none. */
  readonly memoryGigabytes: number | null;
}

/** What an act needs for the pretrained models. The manager starts with the first call; the rest needs no worker. */
export interface Models extends ModelManager {
  /** Whether the manager may find something. If not, it need not be started. */
  hasAny(): Promise<boolean>;
  detectCapabilities(): Promise<DeviceCapabilities>;
  /** The host that the visitor chose instead of the hub; `null` if none. */
  recallHost(): string | null;
  /** `null` forgets it. */
  rememberHost(host: string | null): void;
}
