# Runs one test function of the author's and reports its outcome, as unit_tests/outcomes.py describes.
# Descriptors: 3, the secret of this run, the name of the test and its text; 4, a socket for the report.
# Nothing in a Bash can be hidden from what is sourced in it. So the learner's file never is in this one: every function
# of theirs stands here for a new Bash, which reads the file and calls it, and has neither secret nor channel.
shopt -u sourcepath
IFS= read -r codehub_secret <&3
IFS= read -r codehub_name <&3
IFS= read -r -d '' codehub_source <&3
exec 3<&-

# Ends the run: the test has not passed. A subshell ends the whole, even if no process can be started any more.
codehub_stop() {
    local half=${codehub_secret:0:${#codehub_secret}/2}
    /usr/bin/printf '%s\n%s\n%s' "$half" "$1" "${2:0:900}" >&4
    [[ $BASHPID == "$$" ]] || builtin kill -USR1 "$$"
    builtin exit 0
}

codehub_shown() {
    if ((${#1} > 200)); then
        builtin printf '"%s..."' "${1:0:200}"
    else
        builtin printf '"%s"' "$1"
    fi
}

assert_equal() {
    [[ $2 == "$1" ]] && return
    codehub_stop failed "${3:+$3$'\n'}got $(codehub_shown "$2"), expected $(codehub_shown "$1")"
}

assert_output() {
    local expected=$1 printed
    shift
    printed=$("$@")
    [[ $printed == "$expected" ]] && return
    codehub_stop failed "$* printed $(codehub_shown "$printed"), expected $(codehub_shown "$expected")"
}

assert_true() {
    if ! "$@"; then codehub_stop failed "$* failed, but should have succeeded"; fi
}

assert_fails() {
    if "$@"; then codehub_stop failed "$* succeeded, but should have failed"; fi
}

command_not_found_handle() {
    codehub_stop error "$1 is not defined in solution.sh."
}

# What the other Bash does. Its words are put aside, for to the learner's file there are none.
codehub_list='set --; source solution.sh; declare -F >&9; echo end >&9'
codehub_call='codehub_words=("$@"); set --; source solution.sh </dev/null >/dev/null 2>&1; "${codehub_words[@]}"'

# Makes stand-ins for the learner's functions, but for those that would change what decides here.
codehub_learn() {
    local found line
    { found=$("$BASH" -c "$codehub_list" tests 9>&1 >&8 4>&- 8>&-); } 8>&1
    if [[ $found != end && $found != *$'\n'end ]]; then
        codehub_stop error 'solution.sh ended before its functions could be called: it must not call exit outside of them.'
    fi
    while IFS= read -r line; do
        line=${line##* }
        [[ $line =~ ^[A-Za-z_][A-Za-z0-9_.:-]*$ && $line != codehub_* && $line != assert_* ]] || continue
        [[ $line == command_not_found_handle || $(builtin type -t -- "$line") == @(builtin|keyword) ]] && continue
        eval "$line() { \"\$BASH\" -c \"\$codehub_call\" tests $line \"\$@\" 4>&-; }"
    done <<<"${found%end}"
}

# All of it is read before anything of the learner's runs, which could write to this file.
{
    readonly codehub_secret codehub_name codehub_source codehub_list codehub_call
    readonly -f codehub_stop codehub_shown assert_equal assert_output assert_true assert_fails
    builtin trap 'builtin exit 0' USR1
    codehub_learn
    eval "$codehub_source"
    if [[ $(builtin type -t -- "$codehub_name") != function ]]; then
        codehub_stop error "the test $codehub_name cannot be read"
    fi
    "$codehub_name"
    /usr/bin/cat <<<"$codehub_secret"$'\n'passed >&4
    builtin exit 0
}
