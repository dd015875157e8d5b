-- attack: a text that doubles without end
-- verdicts: memory_limit runtime_error
local text = "x"
while true do text = text .. text end
