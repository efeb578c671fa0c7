/** A small Kustomize tree. What real kustomize makes of it is in recorded.json, under the topic and the name. */
export interface KustomizeCase {
  readonly name: string;
  /** In the fixture language, see kit/fixture.ts. */
  readonly files: string;
  /** The directory to build; the workspace folder when absent. */
  readonly root?: string;
}
