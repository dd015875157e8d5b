# What calls and unit tests share: loading the learner's file, and telling what went wrong in it.

require "json"

module Codehub
  PLACE = /\bsolution\.rb:(\d+)/
  OURS = /\b(?:learner|call|test|test_solution)\.rb:/
  LONGEST = 200 # characters of a value that is shown

  class << self
    # Runs the file; its names are those of the whole program.
    def load_learners_file
      load(File.expand_path("solution.rb"))
    end

    # Returns a value as one can read it.
    def shown(value)
      text = value.inspect
      text.length > LONGEST ? "#{text[0, LONGEST]}…" : text
    rescue StandardError
      "a value that cannot be shown"
    end

    # Prints where an error came from, as far as that is in the learner's file, and returns it in one line.
    def plain_words(error)
      frames = (error.backtrace || []).grep_v(OURS)
      place = [*frames, error.message].filter_map { |frame| PLACE.match(frame) }.first
      text = "#{error.class}: #{error.message.lines.first&.chomp}"
      $stderr.puts([text, *frames.first(20)].join("\n  from "))
      place ? "Line #{place[1]}: #{text}" : text
    end
  end
end
