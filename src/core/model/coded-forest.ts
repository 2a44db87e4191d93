import { codingOf, type CodedFeature } from './coded-columns.js';
import type { Tree } from './grade-model.js';
import { rememberByModel } from './remember.js';
import { depthsOf } from './tree-depth.js';

/** Above every code, so that nothing goes right. */
const never = 2 ** 31 - 1;

/** The codes that some nodes compare: those of a column, translated for one feature and one side of missing values. */
export interface Plane {
  /** Index into the coded columns. */
  readonly column: number;
  /** The plane's code for each code of the column. */
  readonly translation: Int32Array;
}

/** A model's trees laid out for `sumCodedTrees`, one after the other. */
export interface CodedForest {
  readonly planes: readonly Plane[];
  /** 3 or 6: filled up to a perfect tree of this depth. 0: laid out node by node, because it is deeper. */
  readonly depth: Int32Array;
  /** Where each tree's nodes start. */
  readonly firstNode: Int32Array;
  /** Where each tree's leaf values start. */
  readonly firstLeaf: Int32Array;
  /** For each node the plane it looks at. */
  readonly plane: Int32Array;
  /** For each node: a row goes right when its code is above this. */
  readonly limit: Int32Array;
  /**
   * Node by node: the left child, the right one being next to it, or ~ the index of a leaf's value. Of a perfect tree
   * nothing: there children have the places 2p + 1 and 2p + 2, as in a binary heap, and leaf values lie from left to right.
   */
  readonly left: Int32Array;
  readonly values: Float64Array;
}

/** Memoised. */
export const codedForestOf = rememberByModel((model): CodedForest => {
  const depths = depthsOf(model);
  const layout = new Layout(codingOf(model).features);
  const depth = new Int32Array(model.trees.length);
  const firstNode = new Int32Array(model.trees.length);
  const firstLeaf = new Int32Array(model.trees.length);
  model.trees.forEach((tree, index) => {
    const own = depths[index];
    depth[index] = own <= 3 ? 3 : own <= 6 ? 6 : 0;
    firstNode[index] = layout.plane.length;
    firstLeaf[index] = layout.values.length;
    if (depth[index] > 0) layout.addPerfect(tree, depth[index]);
    else layout.addNodeByNode(tree);
  });
  return {
    planes: layout.planes,
    depth,
    firstNode,
    firstLeaf,
    plane: Int32Array.from(layout.plane),
    limit: Int32Array.from(layout.limit),
    left: Int32Array.from(layout.left),
    values: Float64Array.from(layout.values),
  };
});

class Layout {
  readonly planes: Plane[] = [];
  readonly plane: number[] = [];
  readonly limit: number[] = [];
  readonly left: number[] = [];
  readonly values: number[] = [];
  readonly #features: readonly (CodedFeature | null)[];
  /** For each feature and side of missing values the index of its plane. */
  readonly #planeOf: (number | undefined)[][];

  constructor(features: readonly (CodedFeature | null)[]) {
    this.#features = features;
    this.#planeOf = features.map(() => []);
  }

  /** A leaf that comes early stands for all below it: its places send every row left. */
  addPerfect(tree: Tree, depth: number): void {
    const splits = 2 ** depth - 1;
    const nodes = [0];
    for (let place = 0; place < splits; place++) {
      const node = nodes[place];
      this.#addNode(tree, node);
      const isLeaf = tree.feature[node] < 0;
      nodes.push(isLeaf ? node : tree.left[node], isLeaf ? node : tree.right[node]);
    }
    for (let place = splits; place < nodes.length; place++) this.values.push(tree.value[nodes[place]]);
  }

  addNodeByNode(tree: Tree): void {
    const first = this.plane.length;
    const nodes = [0];
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at];
      this.#addNode(tree, node);
      if (tree.feature[node] < 0) this.left[first + at] = ~(this.values.push(tree.value[node]) - 1);
      else this.left[first + at] = first + nodes.push(tree.left[node], tree.right[node]) - 2;
    }
  }

  #addNode(tree: Tree, node: number): void {
    const feature = tree.feature[node];
    this.left.push(0);
    if (feature < 0) {
      this.plane.push(0);
      this.limit.push(never);
      return;
    }
    const side = tree.missingLeft[node];
    const { column, rank, passed } = this.#features[feature]!;
    this.plane.push(
      (this.#planeOf[feature][side] ??= this.planes.push({ column, translation: passed[side] }) - 1),
    );
    this.limit.push(rank.get(tree.threshold[node])!);
  }
}
