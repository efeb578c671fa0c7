const repository = 'https://git.example.org/bench/platform.git';

export const gitConfig = `[remote "origin"]\n\turl = ${repository}\n`;

export const project = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: platform
  namespace: argocd
spec:
  sourceRepos: ["*"]
  destinations: [{ namespace: "*", server: "*" }]
`;

export function kustomization(resources: readonly string[], patches: readonly string[] = []): string {
  const list = (key: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${key}:`, ...items];
  return [
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    ...list(
      'resources',
      resources.map((resource) => `  - ${resource}`),
    ),
    ...list(
      'patches',
      patches.map((patch) => `  - path: ${patch}`),
    ),
    '',
  ].join('\n');
}

export function baseKustomization(name: string): string {
  const files = ['deployment', 'service', 'ingress', 'network-policy', 'external-secret', 'config'];
  return `${kustomization(files.map((file) => `${file}.yaml`))}namespace: ${name}
labels:
  - pairs: { app.kubernetes.io/name: ${name} }
`;
}

interface ApplicationValues {
  readonly name: string;
  readonly path: string;
  readonly wave: number;
  readonly needs: string | undefined;
}

export function application({ name, path, wave, needs }: ApplicationValues): string {
  return `# What ${name} is for is written in its README.
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
  annotations:
    argocd.argoproj.io/sync-wave: "${wave}"
${needs === undefined ? '' : `    sync-waves/depends-on: ${needs}\n`}  labels:
    app.kubernetes.io/part-of: platform
spec:
  project: default
  source:
    repoURL: ${repository}
    targetRevision: main
    path: ${path}/overlays/dev
  destination:
    server: https://kubernetes.default.svc
    namespace: ${name}
  syncPolicy:
    automated: { prune: true, selfHeal: true }
    syncOptions: [CreateNamespace=true]
`;
}

export function pathPatch({ name, path }: { name: string; path: string }): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  # Without it kustomize finds nothing to patch.
  namespace: argocd
spec:
  source:
    path: ${path}/overlays/prod
`;
}

export function replicas(name: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: 3
`;
}

export function service(name: string): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector: { app: ${name} }
  ports:
    - { name: http, port: 80, targetPort: http }
`;
}

export function ingress(name: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt
spec:
  ingressClassName: traefik
  tls:
    - hosts: [${name}.example.org]
      secretName: ${name}-tls
  rules:
    - host: ${name}.example.org
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: ${name}, port: { name: http } } }
`;
}

export function networkPolicy(name: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
spec:
  podSelector: { matchLabels: { app: ${name} } }
  policyTypes: [Ingress]
  ingress:
    - from:
        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: traefik } }
      ports: [{ port: 8080 }]
`;
}

export function externalSecret(name: string): string {
  return `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: ${name}
spec:
  secretStoreRef: { kind: ClusterSecretStore, name: vault }
  target: { name: ${name} }
  dataFrom:
    - extract: { key: platform/${name} }
`;
}

/** Some of what people put into a ConfigMap: a configuration file, and a dashboard. */
export function configMap(name: string): string {
  const settings = Array.from(
    { length: 120 },
    (_, index) => `    setting-${String(index)} = "a value of ${name}" # as the vendor recommends`,
  );
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
data:
  settings.toml: |
${settings.join('\n')}
`;
}

export function deployment(name: string): string {
  const variables = Array.from(
    { length: 40 },
    (_, index) =>
      `            - name: SETTING_${String(index)}\n              value: "${name} ${String(index)}"`,
  );
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  labels: { app: ${name} }
spec:
  replicas: 1
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      securityContext: { runAsNonRoot: true, runAsUser: 1000 }
      containers:
        - name: main
          image: registry.example.org/${name}:1.2.3
          ports:
            - { name: http, containerPort: 8080 }
          env:
${variables.join('\n')}
          volumeMounts:
            - { name: data, mountPath: /data }
          resources:
            requests: { cpu: 50m, memory: 64Mi }
            limits: { memory: 256Mi }
          readinessProbe:
            httpGet: { path: /ready, port: http }
            periodSeconds: 10
      volumes:
        - name: data
          persistentVolumeClaim: { claimName: ${name} }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: ${name}
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 5Gi } }
`;
}
