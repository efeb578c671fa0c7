package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	gosync "sync"

	"github.com/argoproj/gitops-engine/pkg/health"
	"github.com/argoproj/gitops-engine/pkg/sync"
	"github.com/argoproj/gitops-engine/pkg/sync/common"
	"github.com/argoproj/gitops-engine/pkg/utils/kube"
	"github.com/argoproj/gitops-engine/pkg/utils/kube/kubetest"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/rest"
	cmdutil "k8s.io/kubectl/pkg/cmd/util"
	"k8s.io/kubectl/pkg/util/openapi"
)

// maxPasses bounds the loop: a case never has more steps than objects and phases.
const maxPasses = 200

// standIn takes the place of kubectl: it has no cluster, and hands out the recorder for what is applied.
type standIn struct {
	kubetest.MockKubectlCmd
	operations *recorder
}

func (s *standIn) ManageResources(*rest.Config, openapi.Resources) (kube.ResourceOperations, func(), error) {
	return s.operations, func() {}, nil
}

func (s *standIn) ConvertToVersion(object *unstructured.Unstructured, _, _ string) (*unstructured.Unstructured, error) {
	return object, nil
}

// DeleteResource forgets the object: hooks are deleted before they are created again.
func (s *standIn) DeleteResource(_ context.Context, _ *rest.Config, gvk schema.GroupVersionKind, name string, namespace string, _ metav1.DeleteOptions) error {
	delete(s.operations.live, kube.NewResourceKey(gvk.Group, gvk.Kind, namespace, name))
	return nil
}

// recorder is the cluster: it notes what is really applied, and what is there.
type recorder struct {
	kubetest.MockResourceOps
	lock    gosync.Mutex
	applied []*unstructured.Unstructured
	live    map[kube.ResourceKey]*unstructured.Unstructured
}

func (r *recorder) ApplyResource(_ context.Context, object *unstructured.Unstructured, dryRun cmdutil.DryRunStrategy, _, _, _ bool, _ string) (string, error) {
	if dryRun == cmdutil.DryRunNone {
		r.lock.Lock()
		defer r.lock.Unlock()
		object = toLive(object)
		r.applied = append(r.applied, object)
		r.live[kube.GetResourceKey(object)] = object
	}
	return "", nil
}

func (r *recorder) CreateResource(ctx context.Context, object *unstructured.Unstructured, dryRun cmdutil.DryRunStrategy, validate bool) (string, error) {
	return r.ApplyResource(ctx, object, dryRun, false, validate, false, "")
}

// everythingHealthy is the health check of a cluster in which all that was applied works at once.
type everythingHealthy struct{}

func (everythingHealthy) GetResourceHealth(*unstructured.Unstructured) (*health.HealthStatus, error) {
	return &health.HealthStatus{Status: health.HealthStatusHealthy}, nil
}

type namespacedKinds struct{}

func (namespacedKinds) IsNamespaced(gk schema.GroupKind) (bool, error) {
	return !clusterScoped[gk.Kind], nil
}

// runCase calls the engine pass by pass, as Argo CD's controller does, until the operation is over.
func runCase(c Case) Answer {
	objects := make([]*unstructured.Unstructured, 0, len(c.Objects))
	for _, object := range c.Objects {
		objects = append(objects, &unstructured.Unstructured{Object: object})
	}
	server := serveDiscovery(objects)
	defer server.Close()
	kubectl := &standIn{operations: &recorder{live: map[kube.ResourceKey]*unstructured.Unstructured{}}}
	answer := Answer{Steps: []Step{}}
	state := passState{phase: common.OperationRunning, startedAt: metav1.Now()}
	for pass := 0; pass < maxPasses && state.phase == common.OperationRunning; pass++ {
		if err := runPass(c, objects, server.URL, kubectl, &state, &answer); err != nil {
			answer.Message = err.Error()
			return answer
		}
	}
	if state.phase != common.OperationSucceeded {
		answer.Message = fmt.Sprintf("%s: %s", state.phase, state.message)
	}
	return answer
}

// passState is what the controller keeps between two passes.
type passState struct {
	phase     common.OperationPhase
	message   string
	results   []common.ResourceSyncResult
	startedAt metav1.Time
}

func runPass(c Case, objects []*unstructured.Unstructured, url string, kubectl *standIn, state *passState, answer *Answer) error {
	live := maps.Clone(kubectl.operations.live)
	before := len(kubectl.operations.applied)
	targets := make([]*unstructured.Unstructured, 0, len(objects))
	for _, object := range objects {
		targets = append(targets, object.DeepCopy())
	}
	result := sync.Reconcile(targets, live, c.DestinationNamespace, namespacedKinds{})
	config := &rest.Config{Host: url}
	engine, cleanup, err := sync.NewSyncContext("0000000000", result, config, config, kubectl, c.DestinationNamespace, nil,
		sync.WithHealthOverride(everythingHealthy{}),
		sync.WithInitialState(state.phase, state.message, state.results, state.startedAt),
		sync.WithOperationSettings(false, false, false, false),
		sync.WithSyncWaveHook(func(phase common.SyncPhase, wave int, _ bool) error {
			answer.Steps = append(answer.Steps, Step{Phase: string(phase), Wave: wave, Objects: names(kubectl.operations.applied[before:])})
			return nil
		}),
	)
	if err != nil {
		return fmt.Errorf("the engine could not be made: %w", err)
	}
	defer cleanup()
	engine.Sync()
	state.phase, state.message, state.results = engine.GetState()
	return nil
}

// toLive is an applied object as the cluster would give it back. The engine fills in the destination namespace for
// every object without one; the API drops it again for what is not namespaced, and gives each object its own UID.
func toLive(applied *unstructured.Unstructured) *unstructured.Unstructured {
	object := applied.DeepCopy()
	if clusterScoped[object.GetKind()] {
		object.SetNamespace("")
	}
	key := kube.GetResourceKey(object)
	object.SetUID(types.UID(key.String()))
	return object
}

// names lists objects as `Kind/name`, sorted: the engine applies the objects of one kind in parallel.
func names(objects []*unstructured.Unstructured) []string {
	listed := make([]string, 0, len(objects))
	for _, object := range objects {
		listed = append(listed, object.GetKind()+"/"+object.GetName())
	}
	slices.Sort(listed)
	return listed
}
