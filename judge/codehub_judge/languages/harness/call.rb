# Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
# calls/reply.py describes. What is expected never comes here.

require_relative "learner"

module Codehub
  DEEPEST = 40 # arrays in arrays; one that is in itself has no end
  CONTROL = /["\\\x00-\x1f]/n

  class Odd < StandardError; end

  class << self
    def json(value, depth = DEEPEST)
      case value
      when nil then "null"
      when true, false, Integer then value.to_s
      when Float then number(value)
      when String, Symbol then quoted(value.to_s)
      when Array then "[#{inside(value, depth).map { |item| json(item, depth - 1) }.join(', ')}]"
      when Hash then "{#{inside(value, depth).map { |key, item| entry(key, item, depth) }.join(', ')}}"
      else raise Odd
      end
    end

    # Returns a function of the learner's; what Ruby itself has by that name does not count.
    def learners(name)
      found = Object.instance_method(name)
      found if found.source_location&.first&.match?(/\bsolution\.rb\z/)
    rescue NameError
      nil
    end

    # Returns the function's result; yields what Ruby says when it has other parameters.
    def result(function, arguments, object)
      function.bind_call(object, *arguments)
    rescue ArgumentError => error
      raise unless error.backtrace_locations&.first&.label == function.name.to_s && misfit?(function, arguments)

      yield error.message
    end

    private

    def misfit?(function, arguments)
      needed = function.arity.negative? ? -function.arity - 1 : function.arity
      needed > arguments.size || (function.arity >= 0 || optional(function)) && most(function) < arguments.size
    end

    def optional(function)
      function.parameters.none? { |kind, _name| kind == :rest }
    end

    def most(function)
      function.parameters.count { |kind, _name| %i[req opt].include?(kind) }
    end

    def inside(values, depth)
      raise Odd if depth.zero?

      values
    end

    def entry(key, value, depth)
      raise Odd unless key.is_a?(String) || key.is_a?(Symbol)

      "#{quoted(key.to_s)}: #{json(value, depth - 1)}"
    end

    def number(value)
      return "NaN" if value.nan?

      value.infinite? ? "#{'-' if value.negative?}Infinity" : value.to_s
    end

    def escaped(character)
      format("\\u%04x", character.ord)
    end

    # Bytes that are no text stay what they are.
    def quoted(text)
      text = text.encode("UTF-8") if text.encoding != Encoding::BINARY && text.valid_encoding?
      %("#{text.b.gsub(CONTROL) { |found| found == '"' || found == '\\' ? "\\#{found}" : escaped(found) }}").force_encoding("UTF-8")
    end
  end
end

lambda do |object|
  longest = Integer(ARGV.shift)
  call = JSON.parse(File.read("/dev/fd/3", encoding: "UTF-8"))
  leave = Process.method(:exit!)
  answer = lambda do |word, text = ""|
    reply = "#{word}\n#{text}"
    IO.for_fd(4, autoclose: false).syswrite(reply.bytesize > longest ? "large\n" : reply)
    $stdout.flush
    leave.call(0)
  end
  name, parameters, arguments = call.values_at("name", "parameters", "arguments")
  wanted = "#{name}(#{parameters.join(', ')})"
  begin
    Codehub.load_learners_file
    called = Codehub.learners(name) || answer.call("error", "solution.rb has no function #{wanted}.")
    returned = Codehub.result(called, arguments, object) do |message|
      answer.call("error", "#{message}. It has to be #{wanted}.")
    end
    returned.nil? ? answer.call("nothing") : answer.call("returned", Codehub.json(returned))
  rescue Codehub::Odd
    answer.call("odd", Codehub.shown(returned))
  rescue NoMemoryError
    answer.call("memory")
  rescue SystemExit
    leave.call(0)
  rescue Exception => error
    answer.call("error", Codehub.plain_words(error))
  end
end.call(self)
