# Calls the learner's function with the words on descriptor 3 and replies on descriptor 4, in the form that calls/reply.py
# describes. What is expected never comes here. The learner's file is read in a subshell, so that whatever it changes, the
# reply is ours to make; and it replies with what was printed only after the function has come back.
shopt -u sourcepath
codehub_longest=$1
codehub_here=$PWD
mapfile -t -d '' codehub_words <&3
exec 3<&-
set --

# All of it is read before anything of the learner's runs, which could write to this file.
{
    (
        source solution.sh </dev/null
        if [[ $(builtin type -t -- "${codehub_words[0]}") != function ]]; then
            >"$codehub_here/codehub_lacking"
            builtin exit 0
        fi
        "${codehub_words[@]}" </dev/null >"$codehub_here/codehub_printed"
        codehub_status=$?
        # Of a function whose last command cannot be found or run nothing has come.
        [[ $codehub_status == 12[67] ]] || >"$codehub_here/codehub_returned"
        builtin exit "$codehub_status"
    ) 4>&-
    codehub_status=$?
    if [[ -e codehub_lacking ]]; then
        printf 'error\nsolution.sh has no function %s.' "${codehub_words[0]}" >&4
    elif [[ -e codehub_returned ]]; then
        { printf 'printed\n' && /usr/bin/head -c "$codehub_longest" codehub_printed; } >&4
    elif [[ -e codehub_printed && $(/usr/bin/stat -c %s codehub_printed) -ge $codehub_longest ]]; then
        printf 'large\n' >&4
    else
        exit "$codehub_status"
    fi
    exit 0
}
