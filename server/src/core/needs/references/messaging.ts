import type { KindReferences, ReferenceTable } from './referenceTable.ts';

const kafka = 'Kafka.kafka.strimzi.io';
const clusterLabel = 'metadata.labels[strimzi.io/cluster]';
const ofKafka: KindReferences = { work: { [clusterLabel]: kafka } };

const strimziClient: KindReferences = {
  work: {
    'spec.authentication.passwordSecret': 'Secret',
    'spec.authentication.certificateAndKey.secretName': 'Secret',
    'spec.tls.trustedCertificates[].secretName': 'Secret',
  },
  addresses: { 'spec.bootstrapServers': 'address', 'spec.clusters[].bootstrapServers': 'address' },
};

const strimzi: ReferenceTable = {
  'KafkaTopic.kafka.strimzi.io': ofKafka,
  'KafkaUser.kafka.strimzi.io': {
    work: { [clusterLabel]: kafka, 'spec.authentication.password.valueFrom.secretKeyRef': 'Secret' },
  },
  'KafkaRebalance.kafka.strimzi.io': ofKafka,
  'KafkaConnector.kafka.strimzi.io': { work: { [clusterLabel]: 'KafkaConnect.kafka.strimzi.io' } },
  'KafkaConnect.kafka.strimzi.io': strimziClient,
  'KafkaBridge.kafka.strimzi.io': strimziClient,
  'KafkaMirrorMaker2.kafka.strimzi.io': strimziClient,
  'Kafka.kafka.strimzi.io': {
    work: {
      'spec.kafka.storage.class': 'StorageClass.storage.k8s.io',
      'spec.kafka.storage.volumes[].class': 'StorageClass.storage.k8s.io',
      'spec.kafka.metricsConfig.valueFrom.configMapKeyRef': 'ConfigMap',
      'spec.kafka.listeners[].configuration.brokerCertChainAndKey.secretName': 'Secret',
    },
  },
  'KafkaNodePool.kafka.strimzi.io': {
    work: {
      'spec.storage.class': 'StorageClass.storage.k8s.io',
      'spec.storage.volumes[].class': 'StorageClass.storage.k8s.io',
    },
  },
};

const rabbitmq: ReferenceTable = {
  '*.rabbitmq.com': {
    work: { 'spec.rabbitmqClusterReference': 'RabbitmqCluster.rabbitmq.com' },
  },
  'User.rabbitmq.com': { work: { 'spec.importCredentialsSecret': 'Secret' } },
  'RabbitmqCluster.rabbitmq.com': {
    work: {
      'spec.tls.secretName': 'Secret',
      'spec.tls.caSecretName': 'Secret',
      'spec.imagePullSecrets[]': 'Secret',
      'spec.secretBackend.externalSecret': 'Secret',
      'spec.persistence.storageClassName': 'StorageClass.storage.k8s.io',
    },
  },
};

const triggers: KindReferences = {
  work: {
    'spec.scaleTargetRef': 'Deployment.apps?',
    'spec.triggers[].authenticationRef': 'TriggerAuthentication.keda.sh|ClusterTriggerAuthentication.keda.sh',
  },
  addresses: { 'spec.triggers[].metadata': 'tree' },
};

const keda: ReferenceTable = {
  'ScaledObject.keda.sh': triggers,
  'ScaledJob.keda.sh': {
    work: {
      'spec.triggers[].authenticationRef':
        'TriggerAuthentication.keda.sh|ClusterTriggerAuthentication.keda.sh',
    },
    addresses: { 'spec.triggers[].metadata': 'tree' },
  },
  'TriggerAuthentication.keda.sh': {
    work: { 'spec.secretTargetRef[]': 'Secret', 'spec.configMapTargetRef[]': 'ConfigMap' },
    addresses: { 'spec.hashiCorpVault.address': 'address' },
  },
  'ClusterTriggerAuthentication.keda.sh': {
    work: { 'spec.secretTargetRef[]': 'Secret@keda', 'spec.configMapTargetRef[]': 'ConfigMap@keda' },
    addresses: { 'spec.hashiCorpVault.address': 'address' },
  },
};

const toSink: KindReferences = { work: { 'spec.sink.ref': '?' } };

const knative: ReferenceTable = {
  'DomainMapping.serving.knative.dev': { work: { 'spec.ref': '?', 'spec.tls.secretName': 'Secret' } },
  'Trigger.eventing.knative.dev': {
    work: { 'spec.broker': 'Broker.eventing.knative.dev', 'spec.subscriber.ref': '?' },
  },
  'Broker.eventing.knative.dev': { work: { 'spec.config': '?', 'spec.delivery.deadLetterSink.ref': '?' } },
  'Subscription.messaging.knative.dev': { work: { 'spec.channel': '?', 'spec.subscriber.ref': '?' } },
  '*.sources.knative.dev': toSink,
  'KafkaSource.sources.knative.dev': { addresses: { 'spec.bootstrapServers[]': 'address' } },
};

const argoEvents: ReferenceTable = {
  'Sensor.argoproj.io': {
    work: {
      'spec.eventBusName': 'EventBus.argoproj.io',
      'spec.template.serviceAccountName': 'ServiceAccount',
    },
  },
  'EventSource.argoproj.io': { work: { 'spec.eventBusName': 'EventBus.argoproj.io' } },
};

/** Brokers, and what reacts to events. */
export const messaging: ReferenceTable = { ...strimzi, ...rabbitmq, ...keda, ...knative, ...argoEvents };
