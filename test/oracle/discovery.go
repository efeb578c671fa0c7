package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

var everyVerb = metav1.Verbs{"create", "delete", "get", "list", "patch", "update", "watch"}

// clusterScoped names the kinds whose objects have no namespace, among those that the cases use.
var clusterScoped = map[string]bool{
	"Namespace": true, "CustomResourceDefinition": true, "ClusterRole": true, "ClusterRoleBinding": true,
	"StorageClass": true, "PersistentVolume": true, "IngressClass": true, "PriorityClass": true,
	"APIService": true, "MutatingWebhookConfiguration": true, "ValidatingWebhookConfiguration": true,
}

// serveDiscovery answers `/api/<version>` and `/apis/<group>/<version>` with the kinds that the objects use, so that
// the engine finds each of them known. Every other request is answered with "not found".
func serveDiscovery(objects []*unstructured.Unstructured) *httptest.Server {
	kinds := map[string][]metav1.APIResource{}
	for _, object := range objects {
		version := object.GetAPIVersion()
		kinds[version] = append(kinds[version], metav1.APIResource{
			Name:       strings.ToLower(object.GetKind()) + "s",
			Kind:       object.GetKind(),
			Namespaced: !clusterScoped[object.GetKind()],
			Verbs:      everyVerb,
		})
	}
	return httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		version := strings.TrimPrefix(strings.TrimPrefix(request.URL.Path, "/apis/"), "/api/")
		resources, known := kinds[version]
		if !known {
			http.NotFound(response, request)
			return
		}
		response.Header().Set("Content-Type", "application/json")
		list := metav1.APIResourceList{
			TypeMeta:     metav1.TypeMeta{Kind: "APIResourceList", APIVersion: "v1"},
			GroupVersion: version,
			APIResources: resources,
		}
		_ = json.NewEncoder(response).Encode(list)
	}))
}
