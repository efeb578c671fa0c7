import type { Product } from './product.ts';
import { actionsRunnerController } from './products/actionsRunnerController.ts';
import { akv2k8s } from './products/akv2k8s.ts';
import { appTemplate } from './products/appTemplate.ts';
import { argoCd } from './products/argoCd.ts';
import { argoEvents } from './products/argoEvents.ts';
import { argoRollouts } from './products/argoRollouts.ts';
import { argoWorkflows } from './products/argoWorkflows.ts';
import { authentik } from './products/authentik.ts';
import { awsLoadBalancerController } from './products/awsLoadBalancerController.ts';
import { bankVaults } from './products/bankVaults.ts';
import { bitnami } from './products/bitnami.ts';
import { bitwarden } from './products/bitwarden.ts';
import { calico } from './products/calico.ts';
import { certManager } from './products/certManager.ts';
import { cilium } from './products/cilium.ts';
import { clickhouse } from './products/clickhouse.ts';
import { cloudnativePg } from './products/cloudnativePg.ts';
import { clusterApi } from './products/clusterApi.ts';
import { contour } from './products/contour.ts';
import { crossplane } from './products/crossplane.ts';
import { crunchyPostgres } from './products/crunchyPostgres.ts';
import { csiDrivers } from './products/csiDrivers.ts';
import { dapr } from './products/dapr.ts';
import { dex } from './products/dex.ts';
import { doppler } from './products/doppler.ts';
import { dragonfly } from './products/dragonfly.ts';
import { elastic } from './products/elastic.ts';
import { externalDns } from './products/externalDns.ts';
import { externalSecrets } from './products/externalSecrets.ts';
import { flux } from './products/flux.ts';
import { gatekeeper } from './products/gatekeeper.ts';
import { gatewayApi } from './products/gatewayApi.ts';
import { gitea } from './products/gitea.ts';
import { grafana } from './products/grafana.ts';
import { haproxyIngress } from './products/haproxyIngress.ts';
import { infisical } from './products/infisical.ts';
import { ingressNginx } from './products/ingressNginx.ts';
import { istio } from './products/istio.ts';
import { jaeger } from './products/jaeger.ts';
import { kargo } from './products/kargo.ts';
import { karpenter } from './products/karpenter.ts';
import { keda } from './products/keda.ts';
import { keycloakOperator } from './products/keycloakOperator.ts';
import { kiali } from './products/kiali.ts';
import { knative } from './products/knative.ts';
import { kong } from './products/kong.ts';
import { kro } from './products/kro.ts';
import { kubernetesExternalSecrets } from './products/kubernetesExternalSecrets.ts';
import { kubevela } from './products/kubevela.ts';
import { kyverno } from './products/kyverno.ts';
import { linkerd } from './products/linkerd.ts';
import { lokiOperator } from './products/lokiOperator.ts';
import { longhorn } from './products/longhorn.ts';
import { mariadbOperator } from './products/mariadbOperator.ts';
import { metallb } from './products/metallb.ts';
import { metricsServer } from './products/metricsServer.ts';
import { minio } from './products/minio.ts';
import { mongodb } from './products/mongodb.ts';
import { mysqlOperator } from './products/mysqlOperator.ts';
import { nats } from './products/nats.ts';
import { nginxIngress } from './products/nginxIngress.ts';
import { nodeFeatureDiscovery } from './products/nodeFeatureDiscovery.ts';
import { nvidia } from './products/nvidia.ts';
import { onepassword } from './products/onepassword.ts';
import { opensearch } from './products/opensearch.ts';
import { openshift } from './products/openshift.ts';
import { opentelemetry } from './products/opentelemetry.ts';
import { originCaIssuer } from './products/originCaIssuer.ts';
import { percona } from './products/percona.ts';
import { prometheus } from './products/prometheus.ts';
import { rabbitmq } from './products/rabbitmq.ts';
import { ray } from './products/ray.ts';
import { redisOperator } from './products/redisOperator.ts';
import { redisOperatorSpotahome } from './products/redisOperatorSpotahome.ts';
import { reflector } from './products/reflector.ts';
import { replicator } from './products/replicator.ts';
import { rook } from './products/rook.ts';
import { sealedSecrets } from './products/sealedSecrets.ts';
import { secretsStoreCsiDriver } from './products/secretsStoreCsiDriver.ts';
import { snapshotController } from './products/snapshotController.ts';
import { sopsSecretsOperator } from './products/sopsSecretsOperator.ts';
import { sparkOperator } from './products/sparkOperator.ts';
import { strimzi } from './products/strimzi.ts';
import { tailscale } from './products/tailscale.ts';
import { tekton } from './products/tekton.ts';
import { tempoOperator } from './products/tempoOperator.ts';
import { traefik } from './products/traefik.ts';
import { trivyOperator } from './products/trivyOperator.ts';
import { vault } from './products/vault.ts';
import { vaultSecretsOperator } from './products/vaultSecretsOperator.ts';
import { vaultSecretsOperatorRicoberger } from './products/vaultSecretsOperatorRicoberger.ts';
import { velero } from './products/velero.ts';
import { verticalPodAutoscaler } from './products/verticalPodAutoscaler.ts';
import { victoriaMetrics } from './products/victoriaMetrics.ts';
import { volsync } from './products/volsync.ts';
import { zalandoPostgres } from './products/zalandoPostgres.ts';

/** All built-in products. */
export const products: readonly Product[] = [
  actionsRunnerController,
  akv2k8s,
  appTemplate,
  argoCd,
  argoEvents,
  argoRollouts,
  argoWorkflows,
  authentik,
  awsLoadBalancerController,
  bankVaults,
  bitnami,
  bitwarden,
  calico,
  certManager,
  cilium,
  clickhouse,
  cloudnativePg,
  clusterApi,
  contour,
  crossplane,
  crunchyPostgres,
  csiDrivers,
  dapr,
  dex,
  doppler,
  dragonfly,
  elastic,
  externalDns,
  externalSecrets,
  flux,
  gatekeeper,
  gatewayApi,
  gitea,
  grafana,
  haproxyIngress,
  infisical,
  ingressNginx,
  istio,
  jaeger,
  kargo,
  karpenter,
  keda,
  keycloakOperator,
  kiali,
  knative,
  kong,
  kro,
  kubernetesExternalSecrets,
  kubevela,
  kyverno,
  linkerd,
  lokiOperator,
  longhorn,
  mariadbOperator,
  metallb,
  metricsServer,
  minio,
  mongodb,
  mysqlOperator,
  nats,
  nginxIngress,
  nodeFeatureDiscovery,
  nvidia,
  onepassword,
  opensearch,
  openshift,
  opentelemetry,
  originCaIssuer,
  percona,
  prometheus,
  rabbitmq,
  ray,
  redisOperator,
  redisOperatorSpotahome,
  reflector,
  replicator,
  rook,
  sealedSecrets,
  secretsStoreCsiDriver,
  snapshotController,
  sopsSecretsOperator,
  sparkOperator,
  strimzi,
  tailscale,
  tekton,
  tempoOperator,
  traefik,
  trivyOperator,
  vault,
  vaultSecretsOperator,
  vaultSecretsOperatorRicoberger,
  velero,
  verticalPodAutoscaler,
  victoriaMetrics,
  volsync,
  zalandoPostgres,
];
