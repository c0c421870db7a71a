export { default as AccountPage } from "./AccountPage";
export { default as ListPage } from "./ListPage";
export { default as StatementPage } from "./StatementPage";
