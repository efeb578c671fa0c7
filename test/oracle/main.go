// Prints the order in which Argo CD's own sync engine applies a set of manifests.
//
// It reads a JSON list of cases from standard input and answers with a JSON list of the same length: for each case the
// steps that gitops-engine's SyncContext really took, one per phase and wave. The engine runs against a stand-in for
// the cluster's API that serves discovery only; what is applied counts as healthy in the next pass.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// Case is one set of desired manifests.
type Case struct {
	DestinationNamespace string           `json:"destinationNamespace"`
	Objects              []map[string]any `json:"objects"`
}

// Step is everything that the engine applied in one phase and wave, in no particular order inside one kind.
type Step struct {
	Phase   string   `json:"phase"`
	Wave    int      `json:"wave"`
	Objects []string `json:"objects"`
}

// Answer holds the steps of a case, or the reason why the engine stopped.
type Answer struct {
	Steps   []Step `json:"steps"`
	Message string `json:"message,omitempty"`
}

func main() {
	var cases []Case
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		fail("the cases on standard input are not JSON: %v", err)
	}
	answers := make([]Answer, 0, len(cases))
	for _, c := range cases {
		answers = append(answers, runCase(c))
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fail("the answers could not be written: %v", err)
	}
}

func fail(format string, values ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(1)
}
