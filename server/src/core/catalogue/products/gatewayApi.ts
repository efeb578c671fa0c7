import type { Product } from '../product.ts';

export const gatewayApi: Product = {
  product: 'gateway-api',
  title: 'Gateway API',
  writtenFrom: 'Gateway API 0.7 to 1.4, Envoy Gateway 1.0 to 1.6, NGINX Gateway Fabric 1.0 to 2.2',
  charts: [
    {
      chart: 'gateway-helm',
      repositories: ['docker.io/envoyproxy', 'registry-1.docker.io/envoyproxy'],
      unmistakable: true,
      provides: [{ api: ['gateway.networking.k8s.io', 'gateway.envoyproxy.io'] }],
    },
    {
      chart: 'gateway-crds-helm',
      repositories: ['docker.io/envoyproxy', 'registry-1.docker.io/envoyproxy'],
      unmistakable: true,
      provides: [
        { api: 'gateway.networking.k8s.io', when: 'values.crds.gatewayAPI.enabled=true' },
        { api: 'gateway.envoyproxy.io', when: 'values.crds.envoyGateway.enabled=true' },
      ],
    },
    {
      chart: 'nginx-gateway-fabric',
      repositories: ['ghcr.io/nginxinc/charts', 'ghcr.io/nginx/charts'],
      unmistakable: true,
      provides: [
        { api: 'gateway.nginx.org' },
        {
          object: 'GatewayClass.gateway.networking.k8s.io',
          name: "{values.nginxGateway.gatewayClassName|'nginx'}",
        },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/kubernetes-sigs/gateway-api',
      files: [
        '**/standard-install.yaml',
        '**/experimental-install.yaml',
        'config/crd',
        '**/config/crd/**',
        'config/crd/**',
      ],
      provides: [{ api: 'gateway.networking.k8s.io' }],
    },
  ],
};
