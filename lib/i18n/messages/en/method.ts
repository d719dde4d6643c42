const method = {};
export default method;
