// ml-cart ships no types. Only what model/cart-learner.ts uses.
declare module 'ml-cart' {
  /** A node with children splits; one without is a leaf, and `distribution` is its mean. */
  export interface CartNode {
    readonly splitColumn?: number;
    readonly splitValue?: number;
    readonly distribution?: number;
    readonly left?: CartNode;
    readonly right?: CartNode;
  }

  export class DecisionTreeRegression {
    constructor(options?: { maxDepth?: number; minNumSamples?: number });
    readonly root: CartNode;
    train(rows: readonly (readonly number[])[], targets: readonly number[]): void;
  }
}
