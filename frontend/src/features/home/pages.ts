export { default as HomePage } from "./HomePage";
export { default as LogOutPage } from "./LogOutPage";
