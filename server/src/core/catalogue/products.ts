import type { Product } from './product.ts';
import { akv2k8s } from './products/akv2k8s.ts';
import { bankVaults } from './products/bankVaults.ts';
import { bitwarden } from './products/bitwarden.ts';
import { calico } from './products/calico.ts';
import { certManager } from './products/certManager.ts';
import { cilium } from './products/cilium.ts';
import { cloudnativePg } from './products/cloudnativePg.ts';
import { clusterApi } from './products/clusterApi.ts';
import { contour } from './products/contour.ts';
import { crossplane } from './products/crossplane.ts';
import { crunchyPostgres } from './products/crunchyPostgres.ts';
import { csiDrivers } from './products/csiDrivers.ts';
import { doppler } from './products/doppler.ts';
import { dragonfly } from './products/dragonfly.ts';
import { elastic } from './products/elastic.ts';
import { externalSecrets } from './products/externalSecrets.ts';
import { gatekeeper } from './products/gatekeeper.ts';
import { gatewayApi } from './products/gatewayApi.ts';
import { grafana } from './products/grafana.ts';
import { haproxyIngress } from './products/haproxyIngress.ts';
import { infisical } from './products/infisical.ts';
import { ingressNginx } from './products/ingressNginx.ts';
import { istio } from './products/istio.ts';
import { jaeger } from './products/jaeger.ts';
import { keda } from './products/keda.ts';
import { knative } from './products/knative.ts';
import { kong } from './products/kong.ts';
import { kro } from './products/kro.ts';
import { kubernetesExternalSecrets } from './products/kubernetesExternalSecrets.ts';
import { kyverno } from './products/kyverno.ts';
import { linkerd } from './products/linkerd.ts';
import { lokiOperator } from './products/lokiOperator.ts';
import { longhorn } from './products/longhorn.ts';
import { mariadbOperator } from './products/mariadbOperator.ts';
import { metallb } from './products/metallb.ts';
import { minio } from './products/minio.ts';
import { mongodb } from './products/mongodb.ts';
import { mysqlOperator } from './products/mysqlOperator.ts';
import { nginxIngress } from './products/nginxIngress.ts';
import { onepassword } from './products/onepassword.ts';
import { opensearch } from './products/opensearch.ts';
import { opentelemetry } from './products/opentelemetry.ts';
import { originCaIssuer } from './products/originCaIssuer.ts';
import { percona } from './products/percona.ts';
import { prometheus } from './products/prometheus.ts';
import { rabbitmq } from './products/rabbitmq.ts';
import { redisOperator } from './products/redisOperator.ts';
import { redisOperatorSpotahome } from './products/redisOperatorSpotahome.ts';
import { reflector } from './products/reflector.ts';
import { replicator } from './products/replicator.ts';
import { rook } from './products/rook.ts';
import { sealedSecrets } from './products/sealedSecrets.ts';
import { secretsStoreCsiDriver } from './products/secretsStoreCsiDriver.ts';
import { snapshotController } from './products/snapshotController.ts';
import { sopsSecretsOperator } from './products/sopsSecretsOperator.ts';
import { strimzi } from './products/strimzi.ts';
import { tekton } from './products/tekton.ts';
import { tempoOperator } from './products/tempoOperator.ts';
import { traefik } from './products/traefik.ts';
import { vault } from './products/vault.ts';
import { vaultSecretsOperator } from './products/vaultSecretsOperator.ts';
import { vaultSecretsOperatorRicoberger } from './products/vaultSecretsOperatorRicoberger.ts';
import { velero } from './products/velero.ts';
import { victoriaMetrics } from './products/victoriaMetrics.ts';
import { volsync } from './products/volsync.ts';
import { zalandoPostgres } from './products/zalandoPostgres.ts';

/** All built-in products. */
export const products: readonly Product[] = [
  akv2k8s,
  bankVaults,
  bitwarden,
  calico,
  certManager,
  cilium,
  cloudnativePg,
  clusterApi,
  contour,
  crossplane,
  crunchyPostgres,
  csiDrivers,
  doppler,
  dragonfly,
  elastic,
  externalSecrets,
  gatekeeper,
  gatewayApi,
  grafana,
  haproxyIngress,
  infisical,
  ingressNginx,
  istio,
  jaeger,
  keda,
  knative,
  kong,
  kro,
  kubernetesExternalSecrets,
  kyverno,
  linkerd,
  lokiOperator,
  longhorn,
  mariadbOperator,
  metallb,
  minio,
  mongodb,
  mysqlOperator,
  nginxIngress,
  onepassword,
  opensearch,
  opentelemetry,
  originCaIssuer,
  percona,
  prometheus,
  rabbitmq,
  redisOperator,
  redisOperatorSpotahome,
  reflector,
  replicator,
  rook,
  sealedSecrets,
  secretsStoreCsiDriver,
  snapshotController,
  sopsSecretsOperator,
  strimzi,
  tekton,
  tempoOperator,
  traefik,
  vault,
  vaultSecretsOperator,
  vaultSecretsOperatorRicoberger,
  velero,
  victoriaMetrics,
  volsync,
  zalandoPostgres,
];
