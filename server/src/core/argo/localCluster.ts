/** The name of the cluster that Argo CD runs in, which it knows without any Secret. */
export const localCluster = 'in-cluster';
/** The server of that cluster. */
export const localServer = 'https://kubernetes.default.svc';
