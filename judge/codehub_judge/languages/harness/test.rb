# Runs one test function of the author's and reports its outcome, as unit_tests/outcomes.py describes.
# Descriptors: 3, the test as JSON, with the secret of this run; 4, a socket for the report. The secret is in a
# local variable, and descriptor 3 is closed before the learner's code is there. What decides is called in a way that
# no method of the learner's can get between: as a method taken from its class before, by a class that is frozen.

require_relative "learner"

module Codehub
  # Constants of Ruby's own as they are now: the learner's code can take them away and put others there.
  OWN = self
  Array, Hash, Integer, Float, String, Symbol = ::Array, ::Hash, ::Integer, ::Float, ::String, ::Symbol
  NilClass, TrueClass, FalseClass, Process = ::NilClass, ::TrueClass, ::FalseClass, ::Process
  Exception, StandardError, SystemExit = ::Exception, ::StandardError, ::SystemExit
  NameError, NoMethodError, NoMemoryError = ::NameError, ::NoMethodError, ::NoMemoryError
  FILE = "test_solution.rb"
  MESSAGE = 2000 # characters
  FAILED = Object.new # frozen by the first assertion that fails, which nothing can take back
  KIND_OF = Module.instance_method(:===)
  EQUAL = BasicObject.instance_method(:equal?)
  FREEZE, FROZEN = Kernel.instance_method(:freeze), Kernel.instance_method(:frozen?)
  NUMBER = { Integer => Integer.instance_method(:==), Float => Float.instance_method(:==) }.freeze
  INTEGER, FLOAT = NUMBER.values
  TEXT = String.instance_method(:==)
  SIZE, AT, EACH_PLACE = Array.instance_method(:size), Array.instance_method(:[]), Array.instance_method(:each_index)
  PAIRS, KEYS = Hash.instance_method(:size), Hash.instance_method(:keys)
  HAS, OF = Hash.instance_method(:key?), Hash.instance_method(:[])
  ANY = Array.instance_method(:each)
  WRITE, FLUSH = IO.instance_method(:syswrite), IO.instance_method(:flush)
  EVALUATE, FUNCTION = Module.instance_method(:module_eval), Module.instance_method(:instance_method)
  EXTEND = Module.instance_method(:extend_object)
  LEAVE = Process.method(:exit!).unbind
  CHANNEL, OUT = IO.for_fd(4), $stdout

  class << self
    # Whether two values are equal: plain ones by what they are, others as the class of the expected one says.
    def same?(expected, actual)
      if kind?(Integer, expected) then number?(actual) && INTEGER.bind_call(expected, actual)
      elsif kind?(Float, expected) then number?(actual) && FLOAT.bind_call(expected, actual)
      elsif kind?(String, expected) then kind?(String, actual) && TEXT.bind_call(expected, actual)
      elsif kind?(Array, expected) then kind?(Array, actual) && same_lists?(expected, actual)
      elsif kind?(Hash, expected) then kind?(Hash, actual) && same_maps?(expected, actual)
      elsif constant?(expected) then EQUAL.bind_call(expected, actual)
      else expected == actual
      end
    end

    def kind?(type, value)
      KIND_OF.bind_call(type, value)
    end

    # Ends the run: the test has not passed. What is yielded is the message, whatever comes of making it.
    def failed(word = "failed")
      FREEZE.bind_call(FAILED)
      message = "the test failed"
      message = yield
    rescue Exception
      message = "the test failed"
    ensure
      report(@half, word, message)
    end

    # Returns what stands for the text of the assertion that is being made: "f(2) returned".
    def what
      place = caller_locations.find { |location| location.path == FILE }
      @texts["#{place&.lineno}"] || "the value is"
    end

    def prepare(half, texts)
      @half, @texts = half, texts
      freeze_all
    end

    def report(secret, word, message)
      FLUSH.bind_call(OUT)
    ensure
      WRITE.bind_call(CHANNEL, "#{secret}\n#{word}\n#{message[0, MESSAGE]}")
      LEAVE.bind_call(Process, 0)
    end

    private

    def number?(value)
      kind?(Integer, value) || kind?(Float, value)
    end

    def constant?(value)
      kind?(NilClass, value) || kind?(TrueClass, value) || kind?(FalseClass, value) || kind?(Symbol, value)
    end

    def same_lists?(expected, actual)
      return false unless INTEGER.bind_call(SIZE.bind_call(expected), SIZE.bind_call(actual))

      EACH_PLACE.bind_call(expected) do |place|
        return false unless same?(AT.bind_call(expected, place), AT.bind_call(actual, place))
      end
      true
    end

    def same_maps?(expected, actual)
      return false unless INTEGER.bind_call(PAIRS.bind_call(expected), PAIRS.bind_call(actual))

      ANY.bind_call(KEYS.bind_call(expected)) do |key|
        return false unless HAS.bind_call(actual, key)
        return false unless same?(OF.bind_call(expected, key), OF.bind_call(actual, key))
      end
      true
    end

    def freeze_all
      [UnboundMethod, Method, NUMBER, Assertions, Codehub, singleton_class].each(&:freeze)
      TracePoint.singleton_class.undef_method(:new, :trace)
      Kernel.undef_method(:set_trace_func)
      ObjectSpace.singleton_class.undef_method(:each_object)
    end
  end

  # What the author's tests call; the message comes before the facts.
  module Assertions
    def assert(value, message = nil)
      return true if value

      OWN.failed { Assertions.words(message, value, value.nil? ? "a value that counts as true" : "true") }
    end

    def refute(value, message = nil)
      return true unless value

      OWN.failed { Assertions.words(message, value, "false") }
    end

    def assert_equal(expected, actual, message = nil)
      return true if OWN.same?(expected, actual)

      OWN.failed { Assertions.words(message, actual, OWN.shown(expected)) }
    end

    def refute_equal(unexpected, actual, message = nil)
      return true unless OWN.same?(unexpected, actual)

      OWN.failed { Assertions.words(message, actual, "anything but #{OWN.shown(unexpected)}") }
    end

    def assert_nil(value, message = nil)
      return true if OWN.kind?(NilClass, value)

      OWN.failed { Assertions.words(message, value, "nil") }
    end

    def assert_in_delta(expected, actual, delta = 0.001, message = nil)
      near = (OWN.kind?(Integer, actual) || OWN.kind?(Float, actual)) && (expected - actual).abs <= delta
      return true if near

      OWN.failed { Assertions.words(message, actual, "about #{OWN.shown(expected)}") }
    end

    def assert_raises(*types)
      types = [StandardError] if types.empty?
      begin
        yield
      rescue SystemExit
        raise
      rescue Exception => error
        ANY.bind_call(types) { |type| return error if OWN.kind?(type, error) }
        raise
      end
      OWN.failed { "Nothing was raised, expected #{types.join(' or ')}" }
    end

    def flunk(message = "the test failed")
      OWN.failed { message }
    end

    def self.words(message, value, expected)
      facts = "#{OWN.what} #{OWN.shown(value)}, expected #{expected}"
      message ? "#{message}\n#{facts}" : facts
    end
  end

  class << self
    # Runs the test of a question, which the caller has read.
    def run(nonce, name, source, texts)
      runner, tests = Object.new, new_tests
      prepare(nonce[0, nonce.size / 2], texts)
      begin
        load_learners_file
        define_tests(EVALUATE, tests, source)
        EXTEND.bind_call(tests, runner)
        FUNCTION.bind_call(tests, name).bind_call(runner)
      rescue SystemExit
        LEAVE.bind_call(Process, 0)
      rescue NoMemoryError
        failed("memory") { "" }
      rescue Exception => error
        failed("error") { missing(error, runner) || plain_words(error) }
      end
      FROZEN.bind_call(FAILED) ? failed { "the test failed" } : report(nonce, "passed", "")
    end

    private

    # Returns a module without hooks that the learner's code could change.
    def new_tests
      tests = Module.new do
        include Assertions
        def self.method_added(_name) = nil
      end
      tests.singleton_class.freeze
      tests
    end

    def missing(error, runner)
      return unless error.is_a?(NameError) && error.backtrace.first.start_with?(FILE)
      return if error.is_a?(NoMethodError) && !error.receiver.equal?(runner)

      "#{error.name} is not defined in solution.rb."
    end
  end
end

# Out of the module, whose constants the author's tests would find before the learner's.
def Codehub.define_tests(evaluate, tests, source)
  evaluate.bind_call(tests, source, "test_solution.rb", 1)
end

lambda do
  asked = IO.for_fd(3)
  question = JSON.parse(asked.read.force_encoding("UTF-8"))
  asked.close
  Codehub.run(*question.values_at("nonce", "name", "source", "texts"))
end.call
