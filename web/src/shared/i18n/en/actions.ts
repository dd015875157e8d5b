export const tKeys = {
  ctrl: "Ctrl",
  alt: "Alt",
  shift: "Shift",
};

export const tActions = {
  palette: "Search and do",
  keys: "All keys",
};
