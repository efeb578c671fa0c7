import type { Fields, KindReferences, ReferenceTable } from './referenceTable.ts';

const issuer = 'Issuer.cert-manager.io|ClusterIssuer.cert-manager.io';

/** The Secrets of an issuer; those of a ClusterIssuer lie beside cert-manager itself. */
function issuerOf(secret: string): KindReferences {
  const solver = 'spec.acme.solvers[].dns01';
  const fields = [
    'spec.ca.secretName',
    'spec.acme.externalAccountBinding.keySecretRef',
    'spec.vault.auth.tokenSecretRef',
    'spec.vault.auth.appRole.secretRef',
    'spec.vault.auth.kubernetes.secretRef',
    'spec.venafi.tpp.credentialsRef',
    'spec.venafi.cloud.apiTokenSecretRef',
    `${solver}.cloudflare.apiTokenSecretRef`,
    `${solver}.cloudflare.apiKeySecretRef`,
    `${solver}.route53.accessKeyIDSecretRef`,
    `${solver}.route53.secretAccessKeySecretRef`,
    `${solver}.cloudDNS.serviceAccountSecretRef`,
    `${solver}.azureDNS.clientSecretSecretRef`,
    `${solver}.digitalocean.tokenSecretRef`,
    `${solver}.acmeDNS.accountSecretRef`,
    `${solver}.rfc2136.tsigSecretSecretRef`,
    `${solver}.akamai.clientTokenSecretRef`,
    `${solver}.akamai.clientSecretSecretRef`,
    `${solver}.akamai.accessTokenSecretRef`,
  ];
  return {
    work: {
      ...Object.fromEntries(fields.map((field) => [field, secret])),
      'spec.acme.solvers[].http01.gatewayHTTPRoute.parentRefs[]': 'Gateway.gateway.networking.k8s.io?',
      'spec.acme.solvers[].http01.ingress.ingressClassName': 'IngressClass.networking.k8s.io',
    },
    addresses: { 'spec.vault.server': 'address', 'spec.acme.server': 'text' },
  };
}

const certManager: ReferenceTable = {
  'Certificate.cert-manager.io': {
    work: {
      'spec.issuerRef': `${issuer}?`,
      'spec.keystores.jks.passwordSecretRef': 'Secret',
      'spec.keystores.pkcs12.passwordSecretRef': 'Secret',
    },
  },
  'CertificateRequest.cert-manager.io': { work: { 'spec.issuerRef': `${issuer}?` } },
  'Issuer.cert-manager.io': issuerOf('Secret'),
  'ClusterIssuer.cert-manager.io': issuerOf('Secret@cert-manager'),
};

const store = 'SecretStore.external-secrets.io|ClusterSecretStore.external-secrets.io';
const generator = '?';

/** Credentials of the providers of External Secrets. */
const storeCredentials: Fields = {
  'spec.provider.*.auth.secretRef.*': 'Secret',
  'spec.provider.*.auth.SecretRef.*': 'Secret',
  'spec.provider.*.authSecretRef.*': 'Secret',
  'spec.provider.vault.auth.tokenSecretRef': 'Secret',
  'spec.provider.vault.auth.appRole.secretRef': 'Secret',
  'spec.provider.vault.auth.appRole.roleRef': 'Secret',
  'spec.provider.vault.auth.userPass.secretRef': 'Secret',
  'spec.provider.vault.auth.kubernetes.secretRef': 'Secret',
  'spec.provider.vault.auth.kubernetes.serviceAccountRef': 'ServiceAccount',
  'spec.provider.vault.caProvider': 'Secret|ConfigMap',
  'spec.provider.aws.auth.jwt.serviceAccountRef': 'ServiceAccount',
  'spec.provider.azurekv.serviceAccountRef': 'ServiceAccount',
  'spec.provider.kubernetes.auth.serviceAccount': 'ServiceAccount',
  'spec.provider.kubernetes.auth.token.bearerToken': 'Secret',
  'spec.provider.onepasswordSDK.auth.serviceAccountSecretRef': 'Secret',
  'spec.provider.infisical.auth.universalAuthCredentials.*': 'Secret',
  'spec.provider.webhook.secrets[].secretRef': 'Secret',
  'spec.provider.scaleway.*.secretRef': 'Secret',
};

const secretStore: KindReferences = { work: storeCredentials, addresses: { 'spec.provider': 'tree' } };

const externalSecret: Fields = {
  'spec.secretStoreRef': store,
  'spec.data[].sourceRef.storeRef': store,
  'spec.data[].sourceRef.generatorRef': generator,
  'spec.dataFrom[].sourceRef.storeRef': store,
  'spec.dataFrom[].sourceRef.generatorRef': generator,
  'spec.target.template.templateFrom[].configMap': 'ConfigMap',
  'spec.target.template.templateFrom[].secret': 'Secret',
};

const externalSecrets: ReferenceTable = {
  'ExternalSecret.external-secrets.io': { work: externalSecret },
  'ClusterExternalSecret.external-secrets.io': {
    // A store of a namespace would have to be in each of them.
    work: { 'spec.externalSecretSpec.secretStoreRef': 'ClusterSecretStore.external-secrets.io' },
  },
  'PushSecret.external-secrets.io': {
    work: { 'spec.secretStoreRefs[]': store, 'spec.selector.secret': 'Secret' },
  },
  'SecretStore.external-secrets.io': secretStore,
  'ClusterSecretStore.external-secrets.io': secretStore,
};

const infisicalLogin: Fields = {
  'spec.authentication.*.credentialsRef': 'Secret',
  'spec.authentication.*.serviceTokenSecretReference': 'Secret',
  'spec.authentication.*.serviceAccountRef': 'ServiceAccount',
  'spec.tls.caRef': 'Secret',
};

const infisical: ReferenceTable = {
  'InfisicalSecret.secrets.infisical.com': {
    work: { ...infisicalLogin, 'spec.tokenSecretReference': 'Secret' },
    addresses: { 'spec.hostAPI': 'address' },
  },
  'InfisicalPushSecret.secrets.infisical.com': {
    work: { ...infisicalLogin, 'spec.push.secret': 'Secret' },
    addresses: { 'spec.hostAPI': 'address' },
  },
  'InfisicalDynamicSecret.secrets.infisical.com': {
    work: infisicalLogin,
    addresses: { 'spec.hostAPI': 'address' },
  },
};

const vaultAuth: Fields = {
  'spec.vaultAuthRef': { to: 'VaultAuth.secrets.hashicorp.com', form: 'namespaced' },
};

const vault: ReferenceTable = {
  'VaultStaticSecret.secrets.hashicorp.com': { work: vaultAuth },
  'VaultDynamicSecret.secrets.hashicorp.com': { work: vaultAuth },
  'VaultPKISecret.secrets.hashicorp.com': { work: vaultAuth },
  'VaultAuth.secrets.hashicorp.com': {
    work: {
      'spec.vaultConnectionRef': { to: 'VaultConnection.secrets.hashicorp.com', form: 'namespaced' },
      'spec.vaultAuthGlobalRef': 'VaultAuthGlobal.secrets.hashicorp.com',
      'spec.kubernetes.serviceAccount': 'ServiceAccount',
      'spec.appRole.secretRef': 'Secret',
      'spec.jwt.secretRef': 'Secret',
    },
  },
  'VaultConnection.secrets.hashicorp.com': {
    work: { 'spec.caCertSecretRef': 'Secret' },
    addresses: { 'spec.address': 'address' },
  },
};

/** Certificates and the operators that make Secrets. */
export const secrets: ReferenceTable = { ...certManager, ...externalSecrets, ...infisical, ...vault };
