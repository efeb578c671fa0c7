import { builtInCatalogue, withEntries, type Catalogue } from '../../catalogue/catalogue.ts';
import type { Config, PlacedConfig } from '../../config/config.ts';
import { nearestConfig } from '../../config/nearestConfig.ts';
import type { FilePath } from '../../text/place.ts';

/** The catalogue in force for a file: the built-in one and what the nearest `.sync-waves.yaml` adds. */
export class Catalogues {
  #configs: readonly PlacedConfig[] | undefined;
  #for: (path: FilePath) => Catalogue = () => builtInCatalogue;

  /** The same function as long as the configurations are the same. */
  under(configs: readonly PlacedConfig[]): (path: FilePath) => Catalogue {
    if (this.#configs !== configs) {
      const known = new Map<Config, Catalogue>();
      this.#for = (path) => {
        const config = nearestConfig(configs, path);
        const catalogue = known.get(config) ?? withEntries(builtInCatalogue, config.catalog);
        known.set(config, catalogue);
        return catalogue;
      };
    }
    this.#configs = configs;
    return this.#for;
  }
}
