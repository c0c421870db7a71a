export { default as MessagePage } from "./MessagePage";
export { default as MessagesPage } from "./MessagesPage";
