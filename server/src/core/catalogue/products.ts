import type { Product } from './product.ts';
import { akv2k8s } from './products/akv2k8s.ts';
import { bankVaults } from './products/bankVaults.ts';
import { bitwarden } from './products/bitwarden.ts';
import { certManager } from './products/certManager.ts';
import { cloudnativePg } from './products/cloudnativePg.ts';
import { crunchyPostgres } from './products/crunchyPostgres.ts';
import { doppler } from './products/doppler.ts';
import { dragonfly } from './products/dragonfly.ts';
import { elastic } from './products/elastic.ts';
import { externalSecrets } from './products/externalSecrets.ts';
import { infisical } from './products/infisical.ts';
import { keda } from './products/keda.ts';
import { kubernetesExternalSecrets } from './products/kubernetesExternalSecrets.ts';
import { mariadbOperator } from './products/mariadbOperator.ts';
import { minio } from './products/minio.ts';
import { mongodb } from './products/mongodb.ts';
import { mysqlOperator } from './products/mysqlOperator.ts';
import { onepassword } from './products/onepassword.ts';
import { opensearch } from './products/opensearch.ts';
import { originCaIssuer } from './products/originCaIssuer.ts';
import { percona } from './products/percona.ts';
import { rabbitmq } from './products/rabbitmq.ts';
import { redisOperator } from './products/redisOperator.ts';
import { redisOperatorSpotahome } from './products/redisOperatorSpotahome.ts';
import { reflector } from './products/reflector.ts';
import { replicator } from './products/replicator.ts';
import { sealedSecrets } from './products/sealedSecrets.ts';
import { secretsStoreCsiDriver } from './products/secretsStoreCsiDriver.ts';
import { sopsSecretsOperator } from './products/sopsSecretsOperator.ts';
import { strimzi } from './products/strimzi.ts';
import { vault } from './products/vault.ts';
import { vaultSecretsOperator } from './products/vaultSecretsOperator.ts';
import { vaultSecretsOperatorRicoberger } from './products/vaultSecretsOperatorRicoberger.ts';
import { zalandoPostgres } from './products/zalandoPostgres.ts';

/** All built-in products. */
export const products: readonly Product[] = [
  akv2k8s,
  bankVaults,
  bitwarden,
  certManager,
  cloudnativePg,
  crunchyPostgres,
  doppler,
  dragonfly,
  elastic,
  externalSecrets,
  infisical,
  keda,
  kubernetesExternalSecrets,
  mariadbOperator,
  minio,
  mongodb,
  mysqlOperator,
  onepassword,
  opensearch,
  originCaIssuer,
  percona,
  rabbitmq,
  redisOperator,
  redisOperatorSpotahome,
  reflector,
  replicator,
  sealedSecrets,
  secretsStoreCsiDriver,
  sopsSecretsOperator,
  strimzi,
  vault,
  vaultSecretsOperator,
  vaultSecretsOperatorRicoberger,
  zalandoPostgres,
];
