# Completes odhp in bash.
_odhp() {
    local word line breaks prefix= files= count=0 isJoined=
    local -a words=()

    # bash ends a word at each : and =, but the tool does not.
    breaks=${COMP_WORDBREAKS//[^:=]/}
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        if [[ $count -gt 0 && $word =~ ^[:=]+$ ]]; then
            words[count - 1]+=$word
            isJoined=1
        elif [[ $isJoined ]]; then
            words[count - 1]+=$word
            isJoined=
        else
            words[count++]=$word
        fi
    done
    word=${words[count - 1]}
    if [[ $breaks && $word == *[$breaks]* ]]; then
        prefix=${word%"${word##*[$breaks]}"}
    fi

    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            files=1
        else
            line=${line%%$'\t'*}
            COMPREPLY+=("${line#"$prefix"}")
        fi
    done < <(odhp "[complete:$((count - 1))]" "${words[@]}" 2>/dev/null)

    # Without a reply, bash itself completes files.
    if [[ $files && ${#COMPREPLY[@]} -gt 0 ]]; then
        while IFS= read -r line; do
            COMPREPLY+=("$line")
        done < <(compgen -f -- "$word")
        compopt -o filenames 2>/dev/null
    elif [[ ! $files ]]; then
        compopt +o default 2>/dev/null
    fi
}

complete -o default -F _odhp odhp
