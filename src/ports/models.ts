import type { GpuCapabilities } from '../domain/models/hub-models.ts';
import type { ModelManager } from '../../workers/protocol/model-manager.ts';

/** What this device offers a pretrained model. */
export interface DeviceCapabilities extends GpuCapabilities {
  /** As the browser says it, rounded and never more than it likes to tell; `null` where it says nothing. */
  readonly memoryGigabytes: number | null;
}

/** What an act needs of the pretrained models: the manager, which starts with the first call, and what asks nobody. */
export interface Models extends ModelManager {
  /** Whether there may be something for the manager to find: else it need not be started. */
  hasAny(): Promise<boolean>;
  detectCapabilities(): Promise<DeviceCapabilities>;
  /** The host that the visitor chose in the place of the hub; `null` if none. */
  recallHost(): string | null;
  /** `null` forgets it. */
  rememberHost(host: string | null): void;
}
