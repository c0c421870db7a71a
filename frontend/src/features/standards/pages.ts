export { default as ChartersPage } from "./ChartersPage";
export { default as StandardPage } from "./StandardPage";
