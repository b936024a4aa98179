import "./first-chain.test.ts";
