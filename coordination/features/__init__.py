"""What the office does, one slice per noun. Each may use only the slices below it; none renders and none sends."""
