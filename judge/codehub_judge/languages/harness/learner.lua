-- What calls and unit tests share: JSON, showing values, loading the learner's file, and telling what went wrong in it.
-- It takes what it needs from the library before the learner's code can change that, and runs no metamethods.
local byte, char, find, format, match, rep = string.byte, string.char, string.find, string.format, string.match, string.rep
local sub, gsub = string.sub, string.gsub
local concat, sort = table.concat, table.sort
local abs, floor, huge, kind = math.abs, math.floor, math.huge, math.type
local error, loadfile, next, rawequal, rawget, rawlen = error, loadfile, next, rawequal, rawget, rawlen
local tonumber, type, xpcall = tonumber, type, xpcall
local utf8_char = utf8.char
local traceback = debug.traceback

local DEEPEST = 40 -- tables in tables; one in itself has no end
local LARGEST = 2 ^ 53
local LONGEST = 200 -- bytes of a value that is shown
local MOST = 50 -- elements that are shown
local ODD = {} -- the error of a value that is no data
local learner = { odd = ODD }

-- Reading JSON, which the judge has written.

local PLAIN = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }
local CONSTANTS = { t = { 4, true }, f = { 5, false }, n = { 4, nil } }
local read

local function skip(text, at)
  return find(text, "[^ \n\r\t]", at)
end

local function read_escape(text, at)
  local letter = sub(text, at, at)
  if letter ~= "u" then return PLAIN[letter] or letter, at + 1 end
  local code = tonumber(sub(text, at + 1, at + 4), 16)
  if code < 0xD800 or code > 0xDBFF then return utf8_char(code), at + 5 end
  local low = tonumber(sub(text, at + 7, at + 10), 16)
  return utf8_char(0x10000 + (code - 0xD800) * 0x400 + low - 0xDC00), at + 11
end

local function read_text(text, at)
  local parts = {}
  while true do
    local stop = find(text, '["\\]', at)
    parts[#parts + 1] = sub(text, at, stop - 1)
    if sub(text, stop, stop) == '"' then return concat(parts), stop + 1 end
    parts[#parts + 1], at = read_escape(text, stop + 1)
  end
end

local function read_list(text, at)
  local list, count = {}, 0
  at = skip(text, at)
  while sub(text, at, at) ~= "]" do
    count = count + 1
    list[count], at = read(text, at)
    at = skip(text, at)
    if sub(text, at, at) == "," then at = skip(text, at + 1) end
  end
  return list, at + 1
end

local function read_map(text, at)
  local map, key = {}, nil
  at = skip(text, at)
  while sub(text, at, at) ~= "}" do
    key, at = read_text(text, at + 1)
    map[key], at = read(text, skip(text, at) + 1)
    at = skip(text, at)
    if sub(text, at, at) == "," then at = skip(text, at + 1) end
  end
  return map, at + 1
end

function read(text, at)
  at = skip(text, at)
  local first = sub(text, at, at)
  if first == '"' then return read_text(text, at + 1) end
  if first == "[" then return read_list(text, at + 1) end
  if first == "{" then return read_map(text, at + 1) end
  local constant = CONSTANTS[first]
  if constant then return constant[2], at + constant[1] end
  local number = match(text, "^[-+.%deE]+", at)
  return tonumber(number), at + #number
end

-- Returns the value of a text of JSON; maps are tables with texts for keys.
function learner.decode(text)
  return (read(text, 1))
end

-- Writing JSON.

local ESCAPES = { ['"'] = '\\"', ["\\"] = "\\\\" }

local function text_json(text)
  local escaped = gsub(text, '[%c"\\]', function(found)
    return ESCAPES[found] or (byte(found) < 32 and format("\\u%04x", byte(found))) or found
  end)
  return '"' .. escaped .. '"'
end

local function decimal(value)
  for digits = 15, 17 do
    local text = format("%." .. digits .. "g", value)
    if tonumber(text) == value then return find(text, "[.e]") and text or text .. ".0" end
  end
end

local function number_json(value, wanted)
  if value ~= value then return "NaN" end
  if abs(value) == huge then return value > 0 and "Infinity" or "-Infinity" end
  if kind(value) == "integer" then return format("%d", value) end
  if wanted == "integer" and floor(value) == value and abs(value) < LARGEST then return format("%.0f", value) end
  return decimal(value)
end

-- Returns the keys of a table in order, and whether it is a list.
local function keys_of(values)
  local keys, count, texts = {}, 0, true
  for key in next, values do
    count = count + 1
    keys[count] = key
    texts = texts and type(key) == "string"
  end
  if count > 0 and rawlen(values) == count then return keys, true end
  if texts then sort(keys) end
  return keys, false, texts
end

local json

local function table_json(values, wanted, depth)
  if depth == 0 then error(ODD, 0) end
  local keys, list, texts = keys_of(values)
  local element = match(wanted, "^%w+%[(.*)%]$") or ""
  if #keys == 0 then return find(wanted, "^map") and "{}" or "[]" end
  local parts = {}
  for place, key in next, keys do
    if list then
      parts[place] = json(rawget(values, place), element, depth - 1)
    elseif texts then
      parts[place] = text_json(key) .. ": " .. json(rawget(values, key), element, depth - 1)
    else
      error(ODD, 0)
    end
  end
  local inside = concat(parts, ", ")
  return list and "[" .. inside .. "]" or "{" .. inside .. "}"
end

function json(value, wanted, depth)
  local sort_of = type(value)
  if sort_of == "nil" then return "null" end
  if sort_of == "boolean" then return value and "true" or "false" end
  if sort_of == "number" then return number_json(value, wanted) end
  if sort_of == "string" then return text_json(value) end
  if sort_of == "table" then return table_json(value, wanted, depth) end
  error(ODD, 0)
end

-- Returns a value as JSON, where an empty table and a number without decimals are what is wanted.
function learner.encode(value, wanted)
  return json(value, wanted, DEEPEST)
end

-- Returns a value as one can read it.
local function shown(value, depth)
  local sort_of = type(value)
  if sort_of == "string" then return format("%q", sub(value, 1, LONGEST)) end
  if sort_of == "number" then return kind(value) == "integer" and format("%d", value) or format("%.14g", value) end
  if sort_of == "nil" or sort_of == "boolean" then return value == nil and "nil" or value and "true" or "false" end
  if sort_of ~= "table" then return "a " .. sort_of end
  local keys, list, texts = keys_of(value)
  local parts = {}
  for place, key in next, keys do
    if place > MOST or depth == 0 then
      parts[place] = "..."
      break
    end
    local text = shown(rawget(value, list and place or key), depth - 1)
    parts[place] = list and text or (texts and find(key, "^[%a_][%w_]*$") and key or "[" .. shown(key, 0) .. "]") .. " = " .. text
  end
  return "{" .. concat(parts, ", ") .. "}"
end

function learner.shown(value)
  local text = shown(value, 4)
  return #text > LONGEST and sub(text, 1, LONGEST) .. "..." or text
end

-- Calls a function; returns true and its first result, or false, an error in one line, and what the error was.
function learner.try(called, arguments)
  local trace
  local done, result = xpcall(called, function(problem)
    trace = type(problem) == "string" and traceback(problem) or ""
    return problem
  end, table.unpack(arguments or {}))
  if done then return true, result end
  if type(result) ~= "string" then return false, "The program threw " .. learner.shown(result) .. ".", result end
  io.stderr:write(trace, "\n")
  local line, text = match(result, "^solution%.lua:(%d+): ([^\n]*)")
  return false, line and "Line " .. line .. ": " .. text or match(result, "^[^\n]*"), result
end

-- Runs the learner's file, as `try` does.
function learner.load()
  local chunk, problem = loadfile("solution.lua")
  if not chunk then return false, problem end
  return learner.try(chunk)
end

return learner
