-- Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
-- calls/reply.py describes. What is expected never comes here.
local learner = dofile("learner.lua")
local longest = tonumber(arg[1])
local leave, info = os.exit, debug.getinfo
local reply = io.open("/proc/self/fd/4", "wb")
local input <close> = io.open("/proc/self/fd/3", "rb")
local call = learner.decode(input:read("a"))
local write, flush = reply.write, reply.flush
local wanted = call.name .. "(" .. table.concat(call.parameters, ", ") .. ")"
arg[1] = nil

local function answer(word, text)
  text = word .. "\n" .. (text or "")
  write(reply, #text > longest and "large\n" or text)
  flush(reply)
  leave(0)
end

local function failed(message, problem)
  if problem == "not enough memory" then answer("memory") end
  answer("error", message)
end

local done, message, problem = learner.load()
if not done then failed(message, problem) end
local called = rawget(_G, call.name)
if type(called) ~= "function" then answer("error", "solution.lua has no function " .. wanted .. ".") end
local own = info(called, "u")
if not own.isvararg and own.nparams ~= #call.parameters then
  local has = own.nparams .. (own.nparams == 1 and " parameter" or " parameters")
  answer("error", call.name .. " has " .. has .. ". It has to be " .. wanted .. ".")
end
local returned
done, returned, problem = learner.try(called, call.arguments)
if not done then failed(returned, problem) end
if returned == nil then answer("nothing") end
local text
done, text = pcall(learner.encode, returned, call.returns)
if done then answer("returned", text) end
if rawequal(text, learner.odd) then answer("odd", learner.shown(returned)) end
failed("The function returned a value that cannot be read.", text)
