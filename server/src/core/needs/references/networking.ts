import { issuerAnnotations, ownCertificate } from './kubernetes.ts';
import type { KindReferences, ReferenceTable } from './referenceTable.ts';

const route: KindReferences = {
  work: {
    'spec.parentRefs[]': 'Gateway.gateway.networking.k8s.io?',
    'spec.rules[].backendRefs[]': 'Service?',
    'spec.rules[].filters[].requestMirror.backendRef': 'Service?',
    'spec.rules[].filters[].extensionRef': '?',
  },
};

const gatewayApi: ReferenceTable = {
  'Gateway.gateway.networking.k8s.io': {
    work: {
      'spec.gatewayClassName': 'GatewayClass.gateway.networking.k8s.io',
      'spec.listeners[].tls.certificateRefs[]': ownCertificate,
      'spec.infrastructure.parametersRef': '?',
      ...issuerAnnotations,
    },
  },
  'HTTPRoute.gateway.networking.k8s.io': route,
  'GRPCRoute.gateway.networking.k8s.io': route,
  'TLSRoute.gateway.networking.k8s.io': route,
  'TCPRoute.gateway.networking.k8s.io': route,
  'UDPRoute.gateway.networking.k8s.io': route,
  'GatewayClass.gateway.networking.k8s.io': { work: { 'spec.parametersRef': '?' } },
};

/** Traefik's kinds, which had another group before version 3. */
function traefikOf(group: string): ReferenceTable {
  const services = `Service|TraefikService.${group}`;
  const tcp: KindReferences = {
    work: {
      'spec.routes[].services[]': 'Service',
      'spec.routes[].middlewares[]': `MiddlewareTCP.${group}`,
      'spec.tls.secretName': 'Secret',
      'spec.tls.options': `TLSOption.${group}`,
    },
  };
  return {
    [`IngressRoute.${group}`]: {
      work: {
        'spec.routes[].middlewares[]': `Middleware.${group}`,
        'spec.routes[].services[]': services,
        'spec.routes[].services[].serversTransport': `ServersTransport.${group}`,
        'spec.tls.secretName': 'Secret',
        'spec.tls.options': `TLSOption.${group}`,
        'spec.tls.store': `TLSStore.${group}`,
        'metadata.annotations[kubernetes.io/ingress.class]': 'IngressClass.networking.k8s.io',
      },
    },
    [`IngressRouteTCP.${group}`]: tcp,
    [`IngressRouteUDP.${group}`]: { work: { 'spec.routes[].services[]': 'Service' } },
    [`TraefikService.${group}`]: {
      work: {
        'spec.weighted.services[]': services,
        'spec.mirroring': services,
        'spec.mirroring.mirrors[]': services,
      },
    },
    [`Middleware.${group}`]: {
      work: {
        'spec.chain.middlewares[]': `Middleware.${group}`,
        'spec.basicAuth.secret': 'Secret',
        'spec.digestAuth.secret': 'Secret',
        'spec.errors.service': services,
        'spec.forwardAuth.tls.caSecret': 'Secret',
        'spec.forwardAuth.tls.certSecret': 'Secret',
      },
      addresses: { 'spec.forwardAuth.address': 'address', 'spec.plugin': 'tree' },
    },
    [`TLSStore.${group}`]: {
      work: { 'spec.defaultCertificate.secretName': 'Secret', 'spec.certificates[].secretName': 'Secret' },
    },
    [`TLSOption.${group}`]: { work: { 'spec.clientAuth.secretNames[]': 'Secret' } },
    [`ServersTransport.${group}`]: {
      work: { 'spec.rootCAsSecrets[]': 'Secret', 'spec.certificatesSecrets[]': 'Secret' },
    },
  };
}

const istio: ReferenceTable = {
  'VirtualService.networking.istio.io': {
    work: { 'spec.gateways[]': { to: 'Gateway.networking.istio.io', form: 'namespaced' } },
    addresses: {
      'spec.http[].route[].destination.host': 'address',
      'spec.tcp[].route[].destination.host': 'address',
      'spec.tls[].route[].destination.host': 'address',
    },
  },
  'DestinationRule.networking.istio.io': { addresses: { 'spec.host': 'address' } },
};

/** Cilium, Contour, MetalLB, OpenShift's routes, Kong, Emissary's neighbours. */
const others: ReferenceTable = {
  'CiliumBGPClusterConfig.cilium.io': {
    work: { 'spec.bgpInstances[].peers[].peerConfigRef': 'CiliumBGPPeerConfig.cilium.io' },
  },
  'CiliumBGPPeerConfig.cilium.io': { work: { 'spec.authSecretRef': 'Secret@kube-system' } },
  'HTTPProxy.projectcontour.io': {
    work: {
      'spec.routes[].services[]': 'Service',
      'spec.tcpproxy.services[]': 'Service',
      'spec.includes[]': 'HTTPProxy.projectcontour.io',
      'spec.virtualhost.tls.secretName': { ...ownCertificate, form: 'namespaced' },
      'spec.ingressClassName': 'IngressClass.networking.k8s.io',
    },
  },
  'L2Advertisement.metallb.io': { work: { 'spec.ipAddressPools[]': 'IPAddressPool.metallb.io' } },
  'BGPAdvertisement.metallb.io': {
    work: { 'spec.ipAddressPools[]': 'IPAddressPool.metallb.io', 'spec.peers[]': 'BGPPeer.metallb.io' },
  },
  'BGPPeer.metallb.io': { work: { 'spec.passwordSecret': 'Secret' } },
  'Route.route.openshift.io': {
    work: { 'spec.to': 'Service', 'spec.alternateBackends[]': 'Service' },
  },
  'SecurityPolicy.gateway.envoyproxy.io': {
    work: {
      'spec.targetRef': 'Gateway.gateway.networking.k8s.io?',
      'spec.targetRefs[]': 'Gateway.gateway.networking.k8s.io?',
      'spec.oidc.clientSecret': 'Secret',
      'spec.basicAuth.users': 'Secret',
    },
  },
};

/** Traffic: Gateway API, ingress controllers, meshes, load balancers. */
export const networking: ReferenceTable = {
  ...gatewayApi,
  ...traefikOf('traefik.io'),
  ...traefikOf('traefik.containo.us'),
  ...istio,
  ...others,
};
