-- Runs one test function of the author's and reports its outcome, as unit_tests/outcomes.py describes.
-- Lua cannot close a descriptor or write to one by its number. So a shell has put the test, as JSON with the secret of
-- this run, where standard input is, the socket for the report where standard errors go, and these to descriptor 5. The
-- secret is in a local variable, and what could look into those of others is taken from the library `debug`.
local learner = dofile("learner.lua")
local channel = io.stderr
io.stderr = io.open("/proc/self/fd/5", "ab")
io.stderr:setvbuf("no")
local question = learner.decode(io.stdin:read("a"))
io.stdin:close()
io.input("/dev/null")
io.stdin = io.input()

local LONGEST = 2000 -- bytes of a message
local write, flush, leave = channel.write, channel.flush, os.exit
local abs, kind = math.abs, math.type
local find, match, sub = string.find, string.match, string.sub
local getmetatable, load, next, pcall, rawget = getmetatable, load, next, pcall, rawget
local setmetatable, tostring, type = setmetatable, tostring, type
local info = debug.getinfo
local shown, try = learner.shown, learner.try
local secret, texts = question.nonce, question.texts
local half = sub(secret, 1, #secret // 2)
channel:setvbuf("full", 16384)

for name in next, debug do
  if name ~= "traceback" then debug[name] = nil end
end

local function report(nonce, word, message)
  write(channel, nonce, "\n", word, "\n", sub(message, 1, LONGEST))
  flush(channel)
  leave(0)
end

-- Ends the run: the test has not passed.
local function stop(word, message)
  report(half, word, message)
end

-- Returns what stands for the text of the assertion that is being made: "f(2) returned".
local function what()
  for level = 2, 20 do
    local place = info(level, "Sl")
    if place and place.source == "=test_solution.lua" then
      return texts[tostring(place.currentline)] or "the value is"
    end
  end
  return "the value is"
end

local function failed(message, value, expected)
  local facts = what() .. " " .. shown(value) .. ", expected " .. expected
  stop("failed", message and message .. "\n" .. facts or facts)
end

-- Whether two values are equal: plain ones by what they are, objects as their class says.
local function same(value, expected)
  if type(value) ~= "table" or type(expected) ~= "table" then
    return type(value) == type(expected) and rawequal(value, expected)
  end
  local class = getmetatable(expected)
  if type(class) == "table" and rawget(class, "__eq") then return value == expected end
  for key, inside in next, expected do
    if not same(rawget(value, key), inside) then return false end
  end
  for key in next, value do
    if rawget(expected, key) == nil then return false end
  end
  return true
end

local assertions = {}

function assertions.assert_equal(value, expected, message)
  if not same(value, expected) then failed(message, value, shown(expected)) end
end

function assertions.assert_not_equal(value, unexpected, message)
  if same(value, unexpected) then failed(message, value, "anything but " .. shown(unexpected)) end
end

function assertions.assert_near(value, expected, tolerance, message)
  local near = kind(value) and abs(value - expected) <= tolerance
  if not near then failed(message, value, "about " .. shown(expected)) end
end

function assertions.assert_true(value, message)
  if not rawequal(value, true) then failed(message, value, "true") end
end

function assertions.assert_false(value, message)
  if not rawequal(value, false) then failed(message, value, "false") end
end

function assertions.assert_nil(value, message)
  if not rawequal(value, nil) then failed(message, value, "nil") end
end

function assertions.assert_error(called, message)
  if pcall(called) then stop("failed", (message and message .. "\n" or "") .. "There was no error, as expected") end
end

function assertions.fail(message)
  stop("failed", message or "the test failed")
end

local function must(done, message, problem)
  if done then return end
  if problem == "not enough memory" then stop("memory", "") end
  local name = match(message, "^test_solution%.lua:%d+: attempt to call a nil value %(global '([%w_]+)'%)")
  stop("error", name and name .. " is not defined in solution.lua." or message)
end

must(learner.load())
local tests = setmetatable(assertions, { __index = _G })
local chunk, problem = load(question.source, "=test_solution.lua", "t", tests)
must(chunk, problem)
must(try(chunk))
must(try(rawget(tests, question.name)))
report(secret, "passed", "")
