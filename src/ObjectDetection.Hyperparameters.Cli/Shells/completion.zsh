#compdef odhp
# Completes odhp in zsh.
compdef _odhp odhp

_odhp() {
    local line files=
    local -a items
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            files=1
        else
            line=${line//:/\\:}
            items+=("${line/$'\t'/:}")
        fi
    done < <(odhp "[complete:$((CURRENT - 2))]" "${(@Q)words[2,CURRENT]}" 2>/dev/null)

    (( $#items )) && _describe odhp items
    if [[ -n $files ]]; then
        compset -P '--*='
        _files
    fi
}

# zsh loads a file of its function path by calling the function that the file is named after.
if [[ $funcstack[1] == _odhp ]]; then
    _odhp "$@"
fi
