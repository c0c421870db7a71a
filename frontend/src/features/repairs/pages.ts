export { default as CancelPage } from "./CancelPage";
export { default as EndPage } from "./EndPage";
export { default as ListPage } from "./ListPage";
export { default as RepairPage } from "./RepairPage";
export { default as TimePage } from "./TimePage";
